import type { ServerResponse } from "node:http";
import { languageTags } from "#lib/i18n/locale.ts";
import { messagesOf } from "#lib/i18n/messages.ts";

const en = messagesOf("en");
const fr = messagesOf("fr");

/** A short answer of the edge itself. Never kept by anyone. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...headers,
  });
  response.end(response.req.method === "HEAD" ? undefined : `${text}\n`);
}

/** As `sendText`, in JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  sendText(response, status, JSON.stringify(value), {
    "content-type": "application/json; charset=utf-8",
    ...headers,
  });
}

/** Text that may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** For a page that cannot be made now and was never made before: says so in both languages, and when to come back. */
export function sendUnavailable(response: ServerResponse, security: Readonly<Record<string, string>>): void {
  sendText(response, 503, response.req.method === "HEAD" ? "" : unavailable, {
    ...security,
    "content-type": "text/html; charset=utf-8",
    "content-security-policy":
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "retry-after": "30",
  });
}

const unavailable = `<!DOCTYPE html>
<html lang="${languageTags.en}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${en.Unavailable.title} · ${fr.Unavailable.title}</title></head>
<body><main><h1>${en.Unavailable.heading}</h1>
<p>${en.Unavailable.explanation}</p>
<div lang="${languageTags.fr}"><h2>${fr.Unavailable.heading}</h2>
<p>${fr.Unavailable.explanation}</p></div></main></body></html>`;
