import type { IncomingMessage, ServerResponse } from "node:http";
import { defaultLocale } from "#lib/i18n/locale.ts";
import { negotiateLocale } from "#lib/i18n/negotiate.ts";
import { placePath } from "#lib/permanent/permanent-address.ts";
import type { PermanentId } from "#lib/permanent/permanent-id.ts";
import { sendUnavailable } from "./plain-answer.ts";
import type { Room } from "./room.ts";
import { sendStoredWith, storedHeader } from "./stored-response.ts";

/** Nobody else's to keep: the next reader may want the other language. */
const forThisReader = { "cache-control": "private, no-store" } as const;

/**
 * Answers an address without a language: 307 to the thing's page in the reader's (RFC 9110 §12.5.4 and §15.4.8), or the
 * 404 page in it. Where each leads in each language is kept as pages are; only the choice is made anew.
 */
export async function answerPermanent(
  room: Room,
  id: PermanentId | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const locale = negotiateLocale(request.headers["accept-language"]) ?? defaultLocale;
  // An address that no route has: its page is made with the build, and no content is asked for.
  const path = id === null ? `/${locale}/-/-` : placePath(id, locale);
  // In development nothing is kept; Next's own redirect does the second step.
  if (room.mode === "development") return redirect(room, response, path);
  const reply = await room.cache.read(path);
  if (reply.kind !== "stored") {
    room.log(`${path}: ${reply.kind === "failed" ? reply.reason : "the answer is not one for everybody"}`);
    return sendUnavailable(response, room.finish.security);
  }
  const location = storedHeader(reply.response, "location");
  if (location !== undefined) return redirect(room, response, location);
  const vary = "accept-encoding, accept-language";
  return sendStoredWith({ ...forThisReader, vary }, request, response, reply.response);
}

function redirect(room: Room, response: ServerResponse, location: string): void {
  response.writeHead(307, {
    ...room.finish.security,
    ...forThisReader,
    location,
    "content-length": 0,
    vary: "accept-language",
  });
  response.end();
}
