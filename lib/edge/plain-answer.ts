import type { ServerResponse } from "node:http";

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
<html lang="en-CA"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Back soon · De retour bientôt</title></head>
<body><main><h1>This page cannot be shown right now</h1>
<p>Something on our side is not answering. Please try again in half a minute.</p>
<div lang="fr-CA"><h2>Cette page ne peut pas être affichée pour l’instant</h2>
<p>Un de nos services ne répond pas. Veuillez réessayer dans une demi-minute.</p></div></main></body></html>`;
