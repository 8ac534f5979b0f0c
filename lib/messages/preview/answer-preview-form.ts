import { z } from "zod";
import { isLocale } from "../../i18n/locale.ts";
import type { Locale } from "../../i18n/locale.ts";
import { href } from "../../i18n/routing.ts";
import { isOurOwnPage } from "../../site/own-page.ts";
import type { MessageTexts } from "../message-texts.ts";
import { largestFile, sessionCookie, type PreviewSessions } from "./preview-sessions.ts";
import { readPreviewedFile } from "./previewed-file.ts";

/** What the form needs from outside. */
export type FormSurroundings = {
  readonly sessions: PreviewSessions;
  readonly published: MessageTexts;
  readonly siteUrl: string;
  /** One that nobody can guess: who knows the id of a session sees its file. */
  readonly randomId: () => string;
};

const formSchema = z.object({
  locale: z.custom<Locale>(isLocale),
  /** `show` the file, or `stop` showing one. */
  action: z.enum(["show", "stop"]),
  file: z.instanceof(File).optional(),
});

/**
 * Answers the workbench's form (multipart/form-data: `locale`, `action`, `file`): keeps or drops a session's file and
 * leads back to the workbench with 303; 400 or 403 for what is no such form of ours. `?problem=` says why a file was not
 * taken: there was `none`, or it was too `large`.
 */
export async function answerPreviewForm(
  request: Request,
  { sessions, published, siteUrl, randomId }: FormSurroundings,
): Promise<Response> {
  if (!isOurOwnPage(request, siteUrl)) return refuse(403, "This form belongs to another site.");
  const data = await request.formData().catch(() => null);
  const form = formSchema.safeParse(data === null ? null : Object.fromEntries(data));
  if (!form.success) return refuse(400, "This is no form of the workbench. Open it again and send its form.");
  const { locale, action, file } = form.data;
  const workbench = href({ kind: "messages" }, locale);
  const known = sessionOf(request.headers.get("cookie") ?? "");
  if (action === "stop") {
    if (known !== null) sessions.end(known);
    return lead(workbench, `${sessionCookie}=; Path=/; Max-Age=0`);
  }
  if (file === undefined || file.size === 0) return lead(`${workbench}?problem=none`);
  if (file.size > largestFile) return lead(`${workbench}?problem=large`);
  const id = known ?? randomId();
  const bytes = new Uint8Array(await file.arrayBuffer());
  sessions.keep(id, readPreviewedFile(file.name.slice(0, 100), bytes, published));
  const secure = (request.headers.get("origin") ?? siteUrl).startsWith("https:") ? "; Secure" : "";
  return lead(workbench, `${sessionCookie}=${id}; Path=/; HttpOnly; SameSite=Lax${secure}`);
}

/** The id that the browser holds, if it looks like one of ours. */
function sessionOf(cookies: string): string | null {
  const pattern = new RegExp(`(?:^|;\\s*)${sessionCookie}=([0-9a-f-]{36})(?:;|$)`, "u");
  return pattern.exec(cookies)?.[1] ?? null;
}

function lead(location: string, cookie?: string): Response {
  const headers = { location, "cache-control": "no-store" };
  return new Response(null, {
    status: 303,
    headers: cookie === undefined ? headers : { ...headers, "set-cookie": cookie },
  });
}

function refuse(status: 400 | 403, text: string): Response {
  return new Response(text, { status, headers: { "cache-control": "no-store" } });
}
