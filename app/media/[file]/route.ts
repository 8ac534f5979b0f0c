import { mediaResponse } from "#lib/content/media.ts";
import { environment } from "#lib/site/environment.ts";

/** Pictures of the content lake on our own origin, so that no reader's address reaches a third party. */
export async function GET(
  request: Request,
  context: { readonly params: Promise<{ readonly file: string }> },
): Promise<Response> {
  const { file } = await context.params;
  return mediaResponse(file, new URL(request.url).searchParams, environment());
}
