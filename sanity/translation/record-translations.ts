import { languages } from "../schema/languages.ts";
import type { Language } from "../schema/languages.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { translationOf } from "./translation.ts";
import type { TranslatedField, Translation } from "./translation.ts";

/** Records to write into a document, by the path of their field in Sanity's syntax: `event.venue.name`, `speakers[_key=="a"].role`. */
export type TranslationRecords = {
  readonly set: Readonly<Record<string, Translation>>;
  /** Records of fields that have one language only. */
  readonly unset: readonly string[];
};

/**
 * What is to be recorded when `next` takes the place of `published` (`null` for the first time): for every field with a
 * text in both languages, which text the translation was made from.
 *
 * The original is the language that was there first; where both came at once, English. A change of the original alone
 * leaves the record as it is, and so makes the translation outdated. A change of the translation alone leaves it too: who
 * mends a typo in it has not compared the two. A change of both in one go is taken as a new translation.
 */
export function recordTranslations(published: unknown, next: unknown, now: string): TranslationRecords {
  const set: Record<string, Translation> = {};
  const unset: string[] = [];
  visit(published, next, "", (before, field, path) => {
    const at = `${path}.translation`;
    if (!languages.every(({ id }) => fingerprintOf(field[id]) !== null)) {
      if (field.translation) unset.push(at);
      return;
    }
    const record = recordOf(before, field, now);
    if (record !== null) set[at] = record;
  });
  return { set, unset };
}

/** The record to write for a field with both texts, or `null` when the one it has stays. */
function recordOf(before: TranslatedField, field: TranslatedField, now: string): Translation | null {
  const known = translationOf(field);
  const from = known?.from ?? firstWritten(before);
  const to: Language = from === "en" ? "fr" : "en";
  const [source, earlier] = [fingerprintOf(field[from]) ?? "", fingerprintOf(before[from])];
  const translationChanged = fingerprintOf(before[to]) !== fingerprintOf(field[to]);
  if (known === null) {
    // Both were there before anything was recorded, and only the original changed: the other one belongs to the old one.
    const isBehind = earlier !== null && earlier !== source && !translationChanged;
    return { from, source: isBehind ? earlier : source, state: "human", at: now };
  }
  // Whoever wrote the record meanwhile (the studio's menu, an import) knew what they did.
  const isOwn = translationOf(before)?.at === known.at;
  if (!translationChanged || !isOwn) return null;
  const sourceChanged = earlier !== source;
  if (sourceChanged) return { from, source, state: "human", at: now };
  return known.state === "machine" ? { ...known, state: "human", at: now } : null;
}

function firstWritten(before: TranslatedField): Language {
  const [first, second] = languages.filter(({ id }) => fingerprintOf(before[id]) !== null);
  return first !== undefined && second === undefined ? first.id : "en";
}

type Found = (before: TranslatedField, field: TranslatedField, path: string) => void;

const translated: ReadonlySet<unknown> = new Set(["localeString", "localeText", "localeRichText"]);

function visit(before: unknown, after: unknown, path: string, found: Found): void {
  if (Array.isArray(after)) {
    const earlier: readonly unknown[] = Array.isArray(before) ? before : [];
    for (const item of after) {
      const key = keyOf(item);
      if (key !== null)
        visit(
          earlier.find((other) => keyOf(other) === key),
          item,
          `${path}[_key==${JSON.stringify(key)}]`,
          found,
        );
    }
    return;
  }
  if (!isObject(after)) return;
  const earlier = isObject(before) ? before : {};
  // Portable Text in one language holds figures with words of their own.
  if (translated.has(after["_type"])) found(earlier, after, path);
  for (const [name, value] of Object.entries(after))
    visit(earlier[name], value, path === "" ? name : `${path}.${name}`, found);
}

function keyOf(item: unknown): string | null {
  return isObject(item) && typeof item["_key"] === "string" ? item["_key"] : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
