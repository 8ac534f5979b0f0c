import { draftMode } from "next/headers";
import { pathAfterPreview } from "#lib/content/preview-path.ts";

/** Leaves preview and goes back to the page as readers see it. */
export async function GET(request: Request): Promise<Response> {
  (await draftMode()).disable();
  const wanted = new URL(request.url).searchParams.get("path");
  return new Response(null, {
    status: 307,
    headers: {
      location: pathAfterPreview(wanted, request.headers.get("referer")),
      "cache-control": "no-store",
    },
  });
}
