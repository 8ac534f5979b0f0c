import type { IncomingMessage, ServerResponse } from "node:http";
import { languageTags } from "#lib/i18n/locale.ts";
import { messagesOf } from "#lib/i18n/messages.ts";
import { sameSecret } from "#sanity/lake/http/session.ts";
import { isUnder } from "./address.ts";
import { escapeHtml, sendText } from "./plain-answer.ts";
import type { Room } from "./room.ts";
import { isEditor, isFromThisMachine, remoteSession } from "./studio-session.ts";

const en = messagesOf("en");
const fr = messagesOf("fr");

/** Where the form goes. */
const action = "/studio/sign-in";
type Problem = "wrong" | "tooOften";

/** A secret and the name of its field. */
const longestForm = 2_000;

/**
 * Whether this request for the studio has to show the studio's secret first: with one set, everybody who is not the user
 * at this machine.
 */
export function needsSignIn(room: Room, request: IncomingMessage): boolean {
  const { lake, studioSecret, site } = room;
  if (lake === undefined || studioSecret === undefined || !isUnder(request.url ?? "/", "/studio"))
    return false;
  if (request.method === "POST") return isUnder(request.url ?? "/", action);
  return !isEditor(request, lake.token, Date.now()) && !isFromThisMachine(request, site);
}

/** Asks for the studio's secret, or, when it was sent and is right, begins a session. */
export async function answerSignIn(
  room: Room,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { lake, studioSecret = "" } = room;
  if (lake === undefined) return;
  if (request.method !== "POST") return sendForm(room, response, 401, null);
  const now = Date.now();
  if (!room.signInAllowance.allows(room.senderOf(request), now))
    return sendForm(room, response, 429, "tooOften");
  if (!isOwnForm(request)) return sendText(response, 403, "This form belongs to another site.");
  const given = await readSecret(request);
  if (given === null || !sameSecret(given, studioSecret)) return sendForm(room, response, 401, "wrong");
  response.writeHead(303, {
    ...room.finish.security,
    location: "/studio",
    "cache-control": "no-store",
    "set-cookie": remoteSession(lake.token, now, room.site.protocol === "https:"),
  });
  response.end();
}

/** A browser says where a form stands; who says nothing is no browser, and only hurts itself. */
function isOwnForm({ headers }: IncomingMessage): boolean {
  const { origin } = headers;
  return origin === undefined || URL.parse(origin)?.host === headers.host;
}

async function readSecret(request: IncomingMessage): Promise<string | null> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8") as AsyncIterable<string>) {
    text += chunk;
    if (text.length > longestForm) return null;
  }
  return new URLSearchParams(text).get("secret");
}

function sendForm(room: Room, response: ServerResponse, status: number, problem: Problem | null): void {
  sendText(response, status, form(problem), {
    ...room.finish.security,
    "content-type": "text/html; charset=utf-8",
    "content-security-policy":
      "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    ...(status === 429 ? { "retry-after": "60" } : {}),
  });
}

function form(problem: Problem | null): string {
  return `<!DOCTYPE html>
<html lang="${languageTags.en}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Studio · ${en.SignIn.title} · ${fr.SignIn.title}</title></head>
<body><main><h1>Studio</h1>
${problem === null ? "" : `<p role="alert">${inBoth(problem)}</p>`}
<form method="post" action="${action}">
<p><label for="secret">${inBoth("label")}</label></p>
<p><input id="secret" name="secret" type="password" autocomplete="current-password" required autofocus></p>
<p><button>${inBoth("submit")}</button></p>
</form>
<p>${inBoth("whoHasIt")}</p></main></body></html>`;
}

/** Nobody knows yet in which language this editor reads. */
function inBoth(key: keyof typeof en.SignIn): string {
  return `${escapeHtml(en.SignIn[key])} · <span lang="${languageTags.fr}">${escapeHtml(fr.SignIn[key])}</span>`;
}
