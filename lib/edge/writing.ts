import type { IncomingMessage } from "node:http";
import { largestFile, readingAddress } from "#sanity/import-tool/reading-address.ts";
import { isUnder } from "./address.ts";
import type { Address } from "./address.ts";
import type { Room } from "./room.ts";

/** Whether a request only reads. */
export function isRead(request: IncomingMessage): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

/** The whole list of addresses that take a POST (besides the lake's). */
const postAddresses = [
  "/api/webhook/sanity",
  "/api/consent",
  "/api/messages-preview",
  readingAddress,
  "/api/csp-report",
  "/oai",
];

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
  return room.allowance.allows(room.senderOf(request), Date.now());
}

/**
 * Bytes that an address takes more than others do. It looks who sends them before it reads any, so they are handed on as
 * they come and never held here; `null` for all others.
 */
export function largeBody(request: IncomingMessage): number | null {
  return request.method === "POST" && isUnder(request.url ?? "/", readingAddress) ? largestFile : null;
}
