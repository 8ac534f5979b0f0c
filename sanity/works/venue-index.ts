import { fold } from "./title-key.ts";

const ones = "first second third fourth fifth sixth seventh eighth ninth";
const teens =
  "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
const tens = "twentieth thirtieth fortieth fiftieth sixtieth twenty thirty forty fifty sixty";
const ordinals = new Set(`${ones} ${teens} ${tens}`.split(" "));

/** What differs between the editions of a series, or between ways of writing the same name. */
const idle = new Set(
  "the of on in and for annual edition proceedings proc de la le les du des et sur l d actes".split(" "),
);
const short: Readonly<Record<string, string>> = {
  conf: "conference",
  int: "international",
  intl: "international",
};

/** A venue's name by its words, without year, ordinal and "Proceedings of the": equal for all editions of a series. */
export function venueKey(name: string): string {
  const words = fold(name.replace(/['’](?=\d\d\b)/g, " ")).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .map((word) => short[word] ?? word)
    .filter(
      (word) =>
        !idle.has(word) &&
        !ordinals.has(word) &&
        !/^(?:\d{1,3}(?:st|nd|rd|th|e|eme|ieme)?|(?:19|20)\d\d)$/.test(word),
    )
    .map((word) => word.replace(/^([a-z]{2,12})(?:19|20)\d\d$/, "$1"))
    .join(" ");
}

/** A venue that the institute keeps, as far as names go. */
export type KnownVenue = {
  readonly _id: string;
  readonly name?: string | null | undefined;
  readonly nameFr?: string | null | undefined;
  readonly abbreviation?: string | null | undefined;
  readonly aliases?: readonly string[] | null | undefined;
};

export type VenueIndex = (printed: string) => string | null;

/** Finds the venue that a printed name means, by its names and aliases; `null` when it is none of ours, or two of them. */
export function venueIndex(venues: readonly KnownVenue[]): VenueIndex {
  const ids = new Map<string, string | null>();
  for (const { _id, name, nameFr, abbreviation, aliases } of venues) {
    for (const called of [name, nameFr, abbreviation, ...(aliases ?? [])]) {
      for (const key of keysOf(called ?? "")) {
        const known = ids.get(key);
        ids.set(key, known === undefined || known === _id ? _id : null);
      }
    }
  }
  // The same few names come again with every record.
  const asked = new Map<string, string | null>();
  return (printed) => {
    const known = asked.get(printed);
    if (known !== undefined) return known;
    const key = keysOf(printed).find((one) => ids.has(one));
    const id = key === undefined ? null : (ids.get(key) ?? null);
    asked.set(printed, id);
    return id;
  };
}

/** The whole name, and the name without what stands in brackets: `Conference on X (CX)`. */
function keysOf(name: string): readonly string[] {
  const keys = [venueKey(name), venueKey(name.replace(/\([^()]*\)/g, " "))];
  return [...new Set(keys)].filter((key) => key !== "");
}
