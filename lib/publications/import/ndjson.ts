import type { ImportedWork } from "#sanity/works/imported-work.ts";
import { partialDateOf } from "./partial-date.ts";
import { printedNameOf } from "./printed-name.ts";
import type { PublicationRecord } from "./record.ts";
import { versionsOf } from "./versions.ts";

/** Archives that print what they list: their word counts as a publisher's, and they list no work twice. */
const archives = new Set(["pmlr", "nime", "taln-archives"]);

/**
 * A work from one line of a publications file: printed names, every abstract in its own language, and a version per
 * appearance. TeX stays as the source has it; markup loses its tags. What was left out is said in its warnings.
 * @param at where the line stands, for people: `pmlr.ndjson:12`
 */
export function importedOf(record: PublicationRecord, at: string): ImportedWork {
  const warnings: string[] = [];
  const titleLang = record.title[record.lang]?.trim() ? record.lang : record.lang === "en" ? "fr" : "en";
  const otherLang = titleLang === "en" ? ("fr" as const) : ("en" as const);
  const translation = plain(record.title[otherLang]);
  const isArchive = archives.has(record.source);
  return {
    source: record.source,
    sourceId: record.id,
    at,
    authority: isArchive ? "publisher" : "list",
    listsWorkOnce: isArchive,
    title: plain(record.title[titleLang]),
    titleLang,
    ...(translation === "" ? {} : { titleTranslation: { lang: otherLang, text: translation } }),
    abstracts: [titleLang, otherLang].flatMap((lang): ImportedWork["abstracts"] => {
      const text = plain(record.abstract[lang]);
      return text === "" ? [] : [{ lang, text, state: "publisher" }];
    }),
    type: record.type === "preprint" ? "preprint" : "conferencePaper",
    authors: record.authors.map((author) => ({
      printedName: printedNameOf(author),
      affiliations: [],
      sourceIds: {},
    })),
    authorsAreCut: false,
    groupAuthors: [],
    editors: [],
    versions: versionsOf(record, record.date === undefined ? null : partialDateOf(record.date), (what) =>
      warnings.push(what),
    ),
    keywords: (["en", "fr"] as const).flatMap((lang) =>
      [...new Set(record.keywords[lang]?.map(plain))]
        .filter((word) => word !== "")
        .map((text) => ({ lang, text })),
    ),
    warnings,
  };
}

/** Text without markup and with single spaces, composed (NFC) as everything we store. `$a < b$` is no markup. */
export function plain(text: string | undefined): string {
  return (text ?? "")
    .replace(/<\/?(?:a|b|i|em|strong|p|br|sub|sup|span|div|tt|code|strike)(?:\s[^<>]*)?\/?>/gi, "")
    .replace(/[\t\r\n ]+/g, " ")
    .normalize("NFC")
    .trim();
}
