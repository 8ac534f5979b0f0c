import type { IncomingMessage, ServerResponse } from "node:http";
import { href } from "#lib/i18n/routing.ts";
import {
  pageType,
  representations,
  representedBy,
  representedPlace,
} from "#lib/publications/representations.ts";
import { bestType } from "./best-type.ts";
import type { Room } from "./room.ts";
import { sendStoredWith } from "./stored-response.ts";

/** Answers of these addresses depend on what types a client takes. */
export const negotiatedVary = "accept, accept-encoding";

/** Nearly nobody names one of these: who does not, is spared a look at the address. */
const names = new RegExp(representations.map(({ type }) => type.replace(/[.+/]/g, "\\$&")).join("|"), "i");

/** The address of the file that a client would rather have than the page at `path`; `null` for the page. */
export function preferredFile(path: string, accept: string | undefined): string | null {
  if (accept === undefined || !names.test(accept)) return null;
  const place = representedPlace(path);
  if (place === null) return null;
  const type = bestType(accept, [pageType, ...representations.map((one) => one.type)]);
  const format = representations.find((one) => one.type === type)?.format;
  return format === undefined
    ? null
    : href({ kind: representedBy[place.kind], slug: place.slug, format }, place.locale);
}

/**
 * Sends a work or a person in the form a client asks for, from the file's own place in the cache. `false` when there is no such
 * file (an old address, nobody, somebody without works): then the page's answer is the answer, and never a 406.
 */
export async function sentAsFile(
  room: Room,
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const reply = await room.cache.read(file);
  if (reply.kind !== "stored" || reply.response.status !== 200) return false;
  sendStoredWith({ vary: negotiatedVary, "content-location": file }, request, response, reply.response);
  return true;
}
