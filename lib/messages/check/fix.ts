import { layOut } from "../format.ts";
import { readMessageFile } from "./message-file.ts";
import { plainValue, readJson } from "./read-json.ts";
import { settled } from "./typography.ts";

/** A French message before and after its spaces and marks were put right. */
export type Fixed = { readonly key: string; readonly before: string; readonly after: string };

/**
 * `messages/fr.json` with what has but one remedy put right: spaces, colons, quotation marks, apostrophes of
 * elisions, ellipses, units. What needs a person (other apostrophes, words, arguments) is left. A file that is not whole comes back as it is.
 */
export function fixFrench(source: string): { readonly source: string; readonly fixed: readonly Fixed[] } {
  const { messages, faults } = readMessageFile("messages/fr.json", source);
  const unsafe = faults.some(({ rule }) => rule.startsWith("json-") || rule === "duplicate-key");
  const fixed = [...messages.values()].flatMap(({ key, text }): Fixed[] => {
    if (text === null || text.trim() === "") return [];
    const after = settled(text);
    return after === text ? [] : [{ key, before: text, after }];
  });
  if (unsafe || fixed.length === 0) return { source, fixed: [] };
  const texts = new Map(fixed.map(({ key, after }) => [key, after]));
  return { source: layOut(replaced(plainValue(readJson(source).root), texts, "")), fixed };
}

function replaced(value: unknown, texts: ReadonlyMap<string, string>, key: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return texts.get(key) ?? value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      replaced(inner, texts, key === "" ? name : `${key}.${name}`),
    ]),
  );
}
