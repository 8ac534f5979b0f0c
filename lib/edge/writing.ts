import type { IncomingMessage } from "node:http";
import { isUnder } from "./address.ts";
import type { Address } from "./address.ts";
import { isLoopbackName } from "./response-headers.ts";
import type { Room } from "./room.ts";

/** Whether a request only reads. */
export function isRead(request: IncomingMessage): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

/** The whole list of addresses that take a POST (besides the lake's). */
const postAddresses = ["/api/webhook/sanity", "/api/consent", "/api/csp-report", "/oai"];

/** Whether an address takes what is not a GET. */
export function takesPost(
  room: Room,
  address: Extract<Address, { path: string }>,
  request: IncomingMessage,
): boolean {
  if (room.mode === "development") return true;
  return request.method === "POST" && postAddresses.some((path) => isUnder(address.path, path));
}

/** Whether a reader may send one more message now. Signed messages are not counted: the signature is their allowance. */
export function mayWrite(room: Room, request: IncomingMessage): boolean {
  if (room.mode === "development" || isUnder(request.url ?? "/", "/api/webhook")) return true;
  return room.allowance.allows(senderOf(request), Date.now());
}

/** Who sends a request, as far as an allowance needs to know: an address. */
export function senderOf(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? "";
  // Behind a proxy on this machine everybody has its address: the last name it wrote is the sender's.
  const told = isLoopbackName(peer.replace(/^::ffff:/, ""))
    ? String(request.headers["x-forwarded-for"] ?? "")
    : "";
  return told.split(",").at(-1)?.trim() || peer;
}
