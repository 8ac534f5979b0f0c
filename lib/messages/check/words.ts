import { TYPE } from "@formatjs/icu-messageformat-parser";
import type { Icu } from "./icu.ts";

/** What stands in `wordsOf` for what is not words. */
export const stand = { value: "\uE000", number: "\uE001", tag: "\uE002", edge: "\uE003" } as const;

/**
 * The words of a message at their very places, everything else replaced by one of `stand`, character by character: so a
 * rule about marks and spaces sees what is beside a value or a tag, and what it finds has the same place in the text.
 */
export function wordsOf(icu: Icu, text: string): string {
  const words = Array.from({ length: text.length }, (): string => stand.edge);
  cover(icu);
  return words.join("");

  function cover(parts: Icu): void {
    for (const part of parts) {
      const { location } = part;
      if (location === undefined) continue;
      const [start, end] = [location.start.offset, location.end.offset];
      switch (part.type) {
        case TYPE.literal:
          for (let at = start; at < end; at += 1) words[at] = text[at] ?? "";
          break;
        case TYPE.tag:
          words.fill(stand.tag, start, end);
          cover(part.children);
          break;
        case TYPE.plural:
        case TYPE.select:
          words.fill(stand.edge, start, end);
          for (const { value } of Object.values(part.options)) cover(value);
          break;
        case TYPE.pound:
        case TYPE.number:
          words.fill(stand.number, start, end);
          break;
        case TYPE.argument:
        case TYPE.date:
        case TYPE.time:
          words.fill(stand.value, start, end);
      }
    }
  }
}
