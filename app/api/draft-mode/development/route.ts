import { draftMode } from "next/headers";
import { isOwnPath } from "#lib/content/preview-path.ts";
import { environment } from "#lib/site/environment.ts";

/** Under `npm run dev` whoever is at the machine may see drafts; a site that is open to readers has no such door. */
export async function GET(request: Request): Promise<Response> {
  if (environment().NODE_ENV !== "development")
    return new Response("There is no such address.", { status: 404 });
  const wanted = new URL(request.url).searchParams.get("path") ?? "/";
  if (!isOwnPath(wanted)) return new Response("That address is not a page of this site.", { status: 400 });
  (await draftMode()).enable();
  return new Response(null, { status: 307, headers: { location: wanted, "cache-control": "no-store" } });
}
