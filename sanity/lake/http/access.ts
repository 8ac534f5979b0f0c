import { requestError, unauthorized } from "../lake-error.ts";
import type { Access } from "./lake-context.ts";
import { isStudioSession, sameSecret, studioCookieName } from "./session.ts";

/**
 * Who sends this request. A wrong token is refused (401) and not taken for no token: who sends one means to be known.
 * The cookie counts only from our own pages (403 otherwise): another site must not write with an editor's browser.
 */
export function accessOf(
  method: string,
  headers: Headers,
  url: URL,
  { token, hosts }: { readonly token: string; readonly hosts: readonly string[] },
): Access {
  const authorization = headers.get("authorization");
  if (authorization !== null) {
    const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (given !== undefined && sameSecret(given, token)) return "editor";
    throw unauthorized("The token is not the one in the data folder of this lake");
  }
  const cookie = cookieValue(headers.get("cookie") ?? "", studioCookieName);
  if (cookie === null || !isStudioSession(cookie, token, Date.now())) return "anonymous";
  if (isSameOrigin(method, headers, url, hosts)) return "editor";
  throw requestError(403, "Forbidden", "The studio session is only for requests from this site's own pages");
}

function isSameOrigin(method: string, headers: Headers, url: URL, hosts: readonly string[]): boolean {
  const host = headers.get("host") ?? url.host;
  // The edge gives the cookie to this machine and under the site's own name: any other name was made to point here.
  if (!isLoopback(host) && !hosts.includes(host)) return false;
  const origin = headers.get("origin");
  if (origin !== null && hostOf(origin) !== host) return false;
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  // Browsers leave Sec-Fetch-Site out on plain http that is not loopback: then a write must at least name its origin.
  return origin !== null || method === "GET" || method === "HEAD";
}

const loopback = /^(?:localhost|(?:[a-z0-9-]+\.)+localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function isLoopback(host: string): boolean {
  return loopback.test(URL.parse(`http://${host}`)?.hostname ?? "");
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function cookieValue(header: string, name: string): string | null {
  for (const part of header.split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=");
  }
  return null;
}
