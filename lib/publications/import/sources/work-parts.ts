import type { ImportedAuthor, ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";
import { bareIdentifier, isOrcid } from "#sanity/schema/rules/identifiers.ts";
import { languageOf } from "../language-of.ts";
import { printedNameOf } from "../printed-name.ts";
import { isWebAddress } from "../versions.ts";
import { present, tidy, tidyProse, withoutEmails } from "./source-text.ts";

type Lang = ImportedWork["titleLang"];
type Written = string | null | undefined;

/** What most records do not tell. */
export const untold = {
  listsWorkOnce: false,
  authorsAreCut: false,
  groupAuthors: [],
  editors: [],
  keywords: [],
} satisfies Partial<ImportedWork>;

const typeOfKind: Readonly<Record<ImportedVersion["kind"], ImportedWork["type"]>> = {
  preprint: "preprint",
  workshop: "workshopPaper",
  conference: "conferencePaper",
  journal: "article",
  thesis: "thesis",
  report: "report",
  book: "book",
};

/** The type of a work that appeared like this. */
export function typeOf(kind: ImportedVersion["kind"]): ImportedWork["type"] {
  return typeOfKind[kind];
}

/** What kind of appearance a venue of proceedings makes: workshops say so in their names (Paperoni’s rule). */
export function conferenceKind(venue: Written): "workshop" | "conference" {
  return /workshop|\batelier| @ /i.test(venue ?? "") ? "workshop" : "conference";
}

/** Whether this names a server of preprints rather than a venue: `arXiv.org`, `CoRR`, `Research Square`. */
export function isPreprintServer(venue: Written): boolean {
  return /^(?:preprint\W+)?(?:arxiv|corr$|corr[,\s]+abs|computing research repository|(?:bio|med|chem|psya|tech|earth?a)rxiv|ssrn|hal\b|research square|preprints\.org|osf preprints)/i.test(
    tidy(venue),
  );
}

type VersionParts = {
  readonly kind: ImportedVersion["kind"];
  readonly status?: ImportedVersion["status"];
  readonly peerReviewed?: boolean;
  readonly identifiers?: { readonly [Register in keyof ImportedVersion["identifiers"]]: Written };
  readonly links?: readonly ImportedVersion["links"][number][];
} & {
  readonly [Part in "venueText" | "date" | "volume" | "issue" | "pages" | "publisher" | "track"]?: Written;
};

/** A version of what a record tells; what was in a journal, a conference or a book was reviewed unless it says not. */
export function versionOf(parts: VersionParts): ImportedVersion {
  const { kind, status = "published", peerReviewed, identifiers = {}, links = [], date, ...texts } = parts;
  const reviewedKind = ["journal", "conference", "workshop", "book"].includes(kind);
  return {
    kind,
    status,
    ...present({ date }),
    ...present(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, tidy(text)]))),
    peerReviewed: peerReviewed ?? (reviewedKind && status !== "submitted"),
    identifiers: present(identifiers),
    links: links.filter(({ url }, at) => links.findIndex((other) => other.url === url) === at),
  };
}

/** A link as a list of one, or of none when what the record holds is no address of the web. */
export function linkTo(
  kind: ImportedVersion["links"][number]["kind"],
  written: Written,
): ImportedVersion["links"] {
  const url = (written ?? "").trim();
  return isWebAddress(url) ? [{ kind, url: new URL(url).href }] : [];
}

type AuthorParts = {
  readonly literal?: Written;
  readonly given?: Written;
  readonly family?: Written;
  readonly suffix?: Written;
  readonly orcid?: Written;
  readonly affiliations?: readonly Written[];
  readonly corresponding?: boolean;
  readonly sourceIds?: { readonly [Register in keyof ImportedAuthor["sourceIds"]]: Written };
};

/** An author as a list of one, or of none when the record names nobody. Never an e-mail address. */
export function authorOf(parts: AuthorParts, warnings: string[]): ImportedAuthor[] {
  const printedName = nameOf(parts);
  if (printedName === null) return [];
  const orcid = orcidOf(parts.orcid, printedName.display, warnings);
  return [
    {
      printedName,
      ...present({ orcid }),
      affiliations: [
        ...new Set(
          (parts.affiliations ?? []).map((text) => withoutEmails(tidy(text)).replace(/[\s;,]+$/, "")),
        ),
      ].filter((text) => text !== ""),
      ...(parts.corresponding === true ? { corresponding: true } : {}),
      sourceIds: present(parts.sourceIds ?? {}),
    },
  ];
}

/** A name in its parts, or in one piece; `Family, Given` is turned round, more commas are left alone. `null` for none. */
export function nameOf(parts: Pick<AuthorParts, "literal" | "given" | "family" | "suffix">) {
  const literal = withoutEmails(tidy(parts.literal));
  const [family, given, ...more] = literal.split(/,\s*/);
  const name = printedNameOf(
    literal === ""
      ? { given: tidy(parts.given), family: tidy(parts.family), suffix: tidy(parts.suffix) }
      : given !== undefined && given !== "" && more.length === 0
        ? { given, family: family ?? "" }
        : { literal },
  );
  return name.display === "" ? null : name;
}

/** An ORCID whose check digit is right, in its one spelling; anything else is left out and said. */
function orcidOf(written: Written, name: string, warnings: string[]): string | null {
  const orcid = bareIdentifier(tidy(written)).toUpperCase();
  if (orcid === "") return null;
  if (isOrcid(orcid)) return orcid;
  warnings.push(`The ORCID of ${name}, “${orcid}”, is wrong in its last digit or form, and was left out.`);
  return null;
}

/**
 * The language of a title: what the record says where that is one of ours, else what its words are. A work in a third
 * language is said, since its title will be marked as English.
 */
export function titleLanguage(
  declared: Written,
  texts: { readonly title: string; readonly abstract?: string },
  warnings: string[],
): Lang {
  const said = tidy(declared).toLowerCase().slice(0, 2);
  if (said === "en" || said === "fr") return said;
  const read = languageOf(`${texts.title} ${texts.abstract ?? ""}`);
  if (said !== "" && read === null)
    warnings.push(`It is in the language “${tidy(declared)}”; its title counts as English here.`);
  return read ?? "en";
}

/** An abstract as a list of one, or of none: an absent abstract says nothing about ours. */
export function abstractIn(
  text: string,
  titleLang: Lang,
  state: ImportedWork["abstracts"][number]["state"] = "publisher",
): ImportedWork["abstracts"] {
  const read = tidyProse(text).replace(/^(?:abstract|summary|résumé)\s*[.:—–-]?\s+(?=\p{Lu})/iu, "");
  if (/^(?:n\/?a|none|null|no abstract(?: available)?\.?|-*|abstract|résumé)$/i.test(read)) return [];
  return [{ lang: languageOf(read) ?? titleLang, text: read, state }];
}

/**
 * A whole date of a register that writes the first of the month, or of January, where it knows no better: only as much
 * as can be believed.
 */
export function withoutFilledDay(date: Written): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? "") ?? [];
  if (year === undefined) return null;
  if (day !== "01") return `${year}-${month}-${day}`;
  return month === "01" ? year : `${year}-${month}`;
}
