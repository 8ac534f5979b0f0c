import type { ImportedWork } from "./imported-work.ts";
import type { PrintedName } from "./person-name-key.ts";
import type { StoredWork } from "./stored-work.ts";
import { identities, type Comparable } from "./work-facts.ts";

/** An imported record, as it is compared. */
export function comparableImport(work: ImportedWork): Comparable {
  return {
    title: work.title,
    titleLang: work.titleLang,
    otherTitles: work.titleTranslation === undefined ? [] : [work.titleTranslation.text],
    type: work.type,
    names: namesOf(
      work.authors.map(({ printedName }) => printedName),
      work.groupAuthors,
      work.editors,
    ),
    authorsAreCut: work.authorsAreCut,
    versions: work.versions,
    abstracts: work.abstracts,
    onceIn: work.listsWorkOnce ? [{ archive: work.source, id: work.sourceId }] : [],
  };
}

/** A work of the lake, as it is compared. */
export function comparableStored(work: StoredWork): Comparable {
  const { en, fr } = work.titleTranslations ?? {};
  return {
    title: work.title ?? "",
    titleLang: work.titleLang ?? "en",
    otherTitles: [...work.alsoTitled, en, fr].flatMap((title) => (title ? [title] : [])),
    type: work.type ?? "article",
    names: namesOf(
      work.authors.map(({ printedName }) => printedName),
      work.groupAuthors,
      work.editors,
    ),
    authorsAreCut: false,
    versions: work.versions.map(({ date, identifiers = {} }) => ({
      date: date !== undefined && /^\d{4}/.test(date) ? date : undefined,
      identifiers: Object.fromEntries(
        identities.flatMap((name) => {
          const value = identifiers[name];
          return typeof value === "string" ? [[name, value]] : [];
        }),
      ),
    })),
    abstracts: work.abstracts,
    onceIn: work.provenance.flatMap(({ source, id, listsWorkOnce }) =>
      listsWorkOnce === true ? [{ archive: source, id }] : [],
    ),
  };
}

/** Who signs a work: its authors, else the groups that do, else, of a volume, its editors. */
function namesOf(
  authors: readonly PrintedName[],
  groups: readonly string[],
  editors: readonly PrintedName[],
): readonly PrintedName[] {
  if (authors.length > 0) return authors;
  return groups.length > 0 ? groups.map((display) => ({ display })) : editors;
}
