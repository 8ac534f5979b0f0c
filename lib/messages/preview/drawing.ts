import type { Messages } from "../../i18n/messages.ts";
import { mapMessages } from "../map-messages.ts";
import { pseudoMessage } from "../pseudo.ts";

/** Ways of showing messages to a translator: with their keys after them, or in the pseudo-locale. */
export const drawings = ["keys", "pseudo"] as const;

export type Drawing = (typeof drawings)[number];

/** The header by which the edge tells Next what `?messages=` says; it takes no `x-vitrine-` header from outside. */
export const drawingHeader = "x-vitrine-messages";

/** What an address asks for with `?messages=keys`; `null` for anything else. `query` begins after the `?`, or is empty. */
export function drawingOf(query: string): Drawing | null {
  return parseDrawing(new URLSearchParams(query).get("messages"));
}

/** The drawing of this name. */
export function parseDrawing(name: string | null): Drawing | null {
  return drawings.find((known) => known === name) ?? null;
}

/** Where a redirect leads, with what was asked for: `location` may be any address, only paths of this site are changed. */
export function keepDrawing(location: string, drawing: Drawing | null): string {
  const isOwn = location.startsWith("/") && !location.startsWith("//");
  const url = isOwn && drawing !== null ? URL.parse(location, "http://site.invalid") : null;
  if (url === null) return location;
  url.searchParams.set("messages", drawing ?? "");
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The messages as they are drawn. A key is put in brackets that no message has: `News ⟨Frame.sections.news⟩`. */
export function drawMessages(messages: Messages, drawing: Drawing | null): Messages {
  switch (drawing) {
    case "keys":
      return mapMessages(messages, (text, key) => `${text} ⟨${key}⟩`);
    case "pseudo":
      return mapMessages(messages, pseudoMessage);
    case null:
      return messages;
  }
}
