import { draftMode } from "next/headers";
import { answerPreviewForm } from "#lib/messages/preview/answer-preview-form.ts";
import { previewSessions } from "#lib/messages/preview/preview-sessions.ts";
import { publishedTexts } from "#lib/messages/published-texts.ts";
import { environment } from "#lib/site/environment.ts";

/** Takes a translator's file, to be shown to them alone; see lib/messages/preview/answer-preview-form.ts. */
export async function POST(request: Request): Promise<Response> {
  const { isEnabled } = await draftMode();
  if (!isEnabled) return new Response("There is no such address.", { status: 404 });
  return answerPreviewForm(request, {
    sessions: previewSessions(),
    published: publishedTexts(),
    siteUrl: environment().SITE_URL,
    randomId: () => crypto.randomUUID(),
  });
}
