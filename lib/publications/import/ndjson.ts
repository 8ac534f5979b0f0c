import type { StoredDocument } from "#sanity/seed/shapes/any-document.ts";
import { partialDateOf } from "./partial-date.ts";
import { printedNameOf } from "./printed-name.ts";
import type { PublicationRecord } from "./record.ts";
import { versionsOf } from "./versions.ts";

type Publication = Extract<StoredDocument, { _type: "publication" }>;

export type PublicationImport = {
  readonly shortId: string;
  /** When the file was taken, ISO 8601. */
  readonly fetchedAt: string;
  /** The document id of a member with exactly this name, or `null`; only names of the same source are asked for. */
  readonly memberCalled?: (name: string) => string | null;
  /** Told what was left out and why, for people. */
  readonly note: (what: string) => void;
};

/**
 * A work's document from one record: printed names, every abstract in its own language, and a version per appearance.
 * TeX stays as the source has it; markup loses its tags. Works are not compared with one another here.
 */
export function publicationOf(record: PublicationRecord, settings: PublicationImport): Publication {
  const titleLang = record.title[record.lang]?.trim() ? record.lang : record.lang === "en" ? "fr" : "en";
  const otherLang = titleLang === "en" ? "fr" : "en";
  const otherTitle = plain(record.title[otherLang]);
  const date = record.date === undefined ? null : partialDateOf(record.date);
  return {
    _id: `publication-${settings.shortId}`,
    _type: "publication",
    shortId: settings.shortId,
    title: plain(record.title[titleLang]),
    titleLang,
    ...(otherTitle === "" ? {} : { titleTranslations: { _type: "localeString", [otherLang]: otherTitle } }),
    abstracts: abstractsOf(record, titleLang),
    type: record.type === "preprint" ? "preprint" : "conferencePaper",
    authors: record.authors.map((author, at) => {
      const printedName = printedNameOf(author);
      const member = settings.memberCalled?.(printedName.display) ?? null;
      return {
        _key: `author${at}`,
        _type: "author",
        printedName,
        ...(member === null
          ? {}
          : { researcher: { _type: "reference", _ref: member }, matchedBy: "variant" }),
      };
    }),
    versions: versionsOf(record, date, settings.note),
    ...keywordsOf(record),
    provenance: [
      {
        _key: "import",
        _type: "provenance",
        source: record.source,
        id: record.id,
        fetchedAt: settings.fetchedAt,
      },
    ],
  };
}

function abstractsOf({ abstract }: PublicationRecord, first: "en" | "fr"): Publication["abstracts"] {
  return [first, first === "en" ? ("fr" as const) : ("en" as const)].flatMap((lang) => {
    const text = plain(abstract[lang]);
    return text === ""
      ? []
      : [{ _key: `abstract-${lang}`, _type: "abstract", lang, text, state: "publisher" }];
  });
}

function keywordsOf({ keywords }: PublicationRecord): Pick<Publication, "keywords"> {
  const all = (["en", "fr"] as const).flatMap((lang) =>
    [...new Set(keywords[lang]?.map(plain))]
      .filter((word) => word !== "")
      .map((word, at) => ({ _key: `${lang}${at}`, _type: "localeString" as const, [lang]: word })),
  );
  return all.length === 0 ? {} : { keywords: all };
}

/** Text without markup and with single spaces, composed (NFC) as everything we store. `$a < b$` is no markup. */
export function plain(text: string | undefined): string {
  return (text ?? "")
    .replace(/<\/?(?:a|b|i|em|strong|p|br|sub|sup|span|div|tt|code|strike)(?:\s[^<>]*)?\/?>/gi, "")
    .replace(/[\t\r\n ]+/g, " ")
    .normalize("NFC")
    .trim();
}
