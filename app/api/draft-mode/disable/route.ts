import { draftMode } from "next/headers";
import { isOwnPath } from "#lib/content/preview-path.ts";

/** Leaves preview and goes back to the page as readers see it. */
export async function GET(request: Request): Promise<Response> {
  (await draftMode()).disable();
  const wanted = new URL(request.url).searchParams.get("path") ?? "/";
  return new Response(null, {
    status: 307,
    headers: { location: isOwnPath(wanted) ? wanted : "/", "cache-control": "no-store" },
  });
}
