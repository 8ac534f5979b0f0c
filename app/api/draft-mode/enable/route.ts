import { defineEnableDraftMode } from "next-sanity/draft-mode";
import { contentClient } from "#lib/content/client.ts";
import { isOwnPath } from "#lib/content/preview-path.ts";
import { environment } from "#lib/site/environment.ts";

/** Opened by the studio's Presentation tool with a secret it has just written to the lake; shows drafts to that editor. */
export async function GET(request: Request): Promise<Response> {
  const env = environment();
  if (env.SANITY_API_READ_TOKEN === undefined) {
    return new Response("Preview needs SANITY_API_READ_TOKEN, a token that may read drafts.", {
      status: 503,
    });
  }
  const wanted = new URL(request.url).searchParams.get("sanity-preview-pathname");
  if (wanted !== null && !isOwnPath(wanted))
    return new Response("That address is not a page of this site.", { status: 400 });
  const client = contentClient(env, { token: env.SANITY_API_READ_TOKEN, perspective: "raw" });
  return defineEnableDraftMode({ client }).GET(request);
}
