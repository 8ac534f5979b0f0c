import { TYPE } from "@formatjs/icu-messageformat-parser";
import { everyPart, parseIcu } from "../check/icu.ts";

/** Words that are too short to tell one message from another on a page. */
const shortest = 3;

/**
 * The longest run of words that a message shows whatever its arguments are, to find it on a page by; `null` when it has
 * none that is long enough, or cannot be parsed.
 */
export function messageWords(text: string): string | null {
  const { icu } = parseIcu(text);
  if (icu === null) return null;
  const runs = [...everyPart(icu)].flatMap((part) => (part.type === TYPE.literal ? [part.value.trim()] : []));
  const [longest = ""] = runs.toSorted((a, b) => b.length - a.length);
  return longest.length < shortest ? null : longest;
}

/** Whether a page says these words, in its text or in a label: `html` is its source, entities and tags included. */
export function saysWords(html: string, words: string): boolean {
  return plain(html).includes(plain(words));
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#x27": "'",
  nbsp: " ",
};

function plain(html: string): string {
  return html
    .replace(/<script\b[\s\S]*?<\/script>|<!--[\s\S]*?-->/gu, "")
    .replace(/&(amp|lt|gt|quot|#x27|nbsp);/gu, (found, name: string) => entities[name] ?? found)
    .replace(/[\s\u00A0]+/gu, " ");
}
