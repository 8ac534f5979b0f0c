import { createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isLoopbackName } from "./response-headers.ts";

/** Name of the cookie by which the lake knows the editor at this machine (sanity/lake reads it). */
export const studioCookie = "vitrine-studio";

/**
 * The `Set-Cookie` that makes whoever sits at this machine an editor of the embedded lake.
 * The value proves knowledge of the lake's token without being it.
 */
export function studioSession(token: string): string {
  const value = createHmac("sha256", token).update("studio-session").digest("hex");
  return `${studioCookie}=${value}; HttpOnly; SameSite=Strict; Path=/api/lake`;
}

/**
 * Whether a request surely comes from this machine: to a loopback name, over a loopback connection, not by way of a
 * proxy, on a site whose own address is a loopback one. A proxy that hides all its traces is why the site's address
 * counts too.
 */
export function isFromThisMachine(request: IncomingMessage, site: URL): boolean {
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
  return isLoopbackName(host) && isLoopbackName(peer) && isLoopbackName(site.hostname) && !proxied;
}
