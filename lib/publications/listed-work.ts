import type { Citable } from "./formats/citable.ts";
import type { PublicationEntriesQueryResult } from "#sanity/generated.ts";
import { parseEach } from "../content/parse-each.ts";
import type { Locale } from "../i18n/locale.ts";
import { parseEditor } from "./parse.ts";
import { parseAbstracts, parsePublicationEntry, parseVersions } from "./parse-entry.ts";
import type { PublicationEntry } from "./publication.ts";

type StoredEntry = PublicationEntriesQueryResult[number];

/** Works for a file, with all that files have a place for; one that cannot be shown is left out and named in the log. */
export function parseListedWorks(
  stored: readonly StoredEntry[],
  locale: Locale,
): readonly (Citable & PublicationEntry)[] {
  return parseEach(stored, (one) => {
    const entry = parsePublicationEntry(one, locale);
    if (entry === null) return null;
    const groupAuthors = (one.groupAuthors ?? []).filter((group) => group.trim() !== "");
    return {
      ...entry,
      abstracts: parseAbstracts(one, locale),
      versions: parseVersions(one, locale),
      editors: (one.editors ?? []).flatMap(parseEditor),
      groupAuthors,
    };
  });
}
