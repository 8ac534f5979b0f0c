import type { IncomingMessage, ServerResponse } from "node:http";
import { sameSecret } from "#sanity/lake/http/session.ts";
import { isUnder } from "./address.ts";
import { escapeHtml, sendText } from "./plain-answer.ts";
import type { Room } from "./room.ts";
import { isEditor, isFromThisMachine, remoteSession } from "./studio-session.ts";

/** Where the form goes. */
const action = "/studio/sign-in";
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
    return sendForm(
      room,
      response,
      429,
      "Too many tries. Wait a minute. · Trop d’essais. Attendez une minute.",
    );
  if (!isOwnForm(request)) return sendText(response, 403, "This form belongs to another site.");
  const given = await readSecret(request);
  if (given === null || !sameSecret(given, studioSecret))
    return sendForm(room, response, 401, "That is not the secret. · Ce n’est pas le bon secret.");
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

function sendForm(room: Room, response: ServerResponse, status: number, problem: string | null): void {
  sendText(response, status, form(problem), {
    ...room.finish.security,
    "content-type": "text/html; charset=utf-8",
    "content-security-policy":
      "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    ...(status === 429 ? { "retry-after": "60" } : {}),
  });
}

function form(problem: string | null): string {
  return `<!DOCTYPE html>
<html lang="en-CA"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Studio · Sign in · Connexion</title></head>
<body><main><h1>Studio</h1>
${problem === null ? "" : `<p role="alert">${escapeHtml(problem)}</p>`}
<form method="post" action="${action}">
<p><label for="secret">The studio’s secret · <span lang="fr-CA">Le secret du studio</span></label></p>
<p><input id="secret" name="secret" type="password" autocomplete="current-password" required autofocus></p>
<p><button>Sign in · <span lang="fr-CA">Se connecter</span></button></p>
</form>
<p>Whoever looks after this site has it. · <span lang="fr-CA">La personne qui administre ce site le connaît.</span></p></main></body></html>`;
}
