import type { IncomingMessage } from "node:http";
import {
  isStudioSession,
  sameSecret,
  sessionSeconds,
  studioCookieName,
  studioSessionCookie,
} from "#sanity/lake/http/session.ts";
import { peerOwner } from "./peer-owner.ts";
import { isLoopbackName } from "./response-headers.ts";

/** The `Set-Cookie` that makes whoever sits at this machine an editor of the embedded lake for a week. */
export function studioSession(token: string, now: number): string {
  const value = studioSessionCookie(token, now);
  return `${studioCookieName}=${value}; HttpOnly; SameSite=Strict; Path=/api/lake; Max-Age=${sessionSeconds}`;
}

/**
 * The same for an editor elsewhere who showed the studio's secret: under every path, so that the studio itself can ask
 * for it, and over HTTPS alone where the site is.
 */
export function remoteSession(token: string, now: number, isSecure: boolean): string {
  const value = studioSessionCookie(token, now);
  return `${studioCookieName}=${value}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${sessionSeconds}${isSecure ? "; Secure" : ""}`;
}

/** Whether a request to the lake carries an editor's session or the lake's token. The lake looks again, and closer. */
export function isEditor(request: IncomingMessage, token: string, now: number): boolean {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (bearer !== undefined) return sameSecret(bearer, token);
  const cookie = new RegExp(`(?:^|;\\s*)${studioCookieName}=([^;]*)`).exec(request.headers.cookie ?? "")?.[1];
  return cookie !== undefined && isStudioSession(cookie, token, now);
}

/**
 * Whether a request surely comes from whoever started this site: to a loopback name, over a loopback connection, from a
 * program of the same user (where the system can tell), not by way of a proxy, on a site whose own address is a
 * loopback one. A proxy may hide all its traces, as nginx does unless told otherwise: it runs as a user of its own.
 */
export function isFromThisMachine(
  request: IncomingMessage,
  site: URL,
  ownerOf: typeof peerOwner = peerOwner,
): boolean {
  const owner = ownerOf(request.socket);
  const host = URL.parse(`http://${request.headers.host ?? ""}`)?.hostname ?? "";
  const peer = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const proxied = [
    "forwarded",
    "via",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-real-ip",
  ].some((name) => name in request.headers);
  return (
    isLoopbackName(host) &&
    isLoopbackName(peer) &&
    isLoopbackName(site.hostname) &&
    !proxied &&
    (owner === undefined || owner === process.getuid?.())
  );
}
