import { languages } from "../schema/languages.ts";
import type { Language } from "../schema/languages.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { translatedFields } from "./translated-fields.ts";
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
  const earlier = translatedFields(published);
  for (const [path, field] of translatedFields(next)) {
    const at = `${path}.translation`;
    if (languages.every(({ id }) => fingerprintOf(field[id]) !== null)) {
      const record = recordOf(earlier.get(path) ?? {}, field, now);
      if (record !== null) set[at] = record;
    } else if (field.translation) unset.push(at);
  }
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
