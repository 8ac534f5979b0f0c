import type { PublicationEntriesQueryResult } from "#sanity/generated.ts";
import { parseEach } from "../content/parse-each.ts";
import type { Locale } from "../i18n/locale.ts";
import type { ListedWork } from "./list-file.ts";
import { parseAbstracts, parsePublicationEntry } from "./parse-entry.ts";
import type { PublicationEntry } from "./publication.ts";

type StoredEntry = PublicationEntriesQueryResult[number];

/** Works for a file, with their abstracts and groups; one that cannot be shown is left out and named in the log. */
export function parseListedWorks(
  stored: readonly StoredEntry[],
  locale: Locale,
): readonly (ListedWork & PublicationEntry)[] {
  return parseEach(stored, (one) => {
    const entry = parsePublicationEntry(one, locale);
    if (entry === null) return null;
    const groupAuthors = (one.groupAuthors ?? []).filter((group) => group.trim() !== "");
    return { ...entry, abstracts: parseAbstracts(one, locale), groupAuthors };
  });
}
