import { cookies, headers } from "next/headers";
import { connection } from "next/server";
import { drawingHeader, drawMessages, parseDrawing } from "../messages/preview/drawing.ts";
import { previewSessions, sessionCookie } from "../messages/preview/preview-sessions.ts";
import type { PreviewedFile } from "../messages/preview/previewed-file.ts";
import type { Locale } from "./locale.ts";
import { messagesOf } from "./messages.ts";
import type { Messages } from "./messages.ts";

/**
 * The messages as a translator asked to see them: with the French of the file they sent, drawn as `?messages=` says. To be
 * called in draft mode only: what readers see is made without a request.
 */
export async function draftMessages(locale: Locale): Promise<Messages> {
  const file = locale === "fr" ? await previewedFile() : null;
  const messages = file?.kind === "readable" ? file.messages : messagesOf(locale);
  return drawMessages(messages, parseDrawing((await headers()).get(drawingHeader)));
}

/** The file that this browser's translator sent; `null` when there is none. In draft mode only. */
export async function previewedFile(): Promise<PreviewedFile | null> {
  const id = (await cookies()).get(sessionCookie)?.value;
  // What is kept runs out by the clock: Next wants to know that this is asked for one request.
  await connection();
  return previewSessions().read(id);
}
