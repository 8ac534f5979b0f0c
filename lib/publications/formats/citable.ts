import type { Locale } from "../../i18n/locale.ts";
import { href } from "../../i18n/routing.ts";
import { texToText } from "../../math/tex-to-text.ts";
import { isNameSuffix } from "../import/name-parts.ts";
import type {
  Abstract,
  PrintedName,
  Publication,
  PublicationType,
  Version,
  VersionKind,
} from "../publication.ts";

/** What a citation is made of: an entry of a list is enough, and what else is known of the work goes into its files. */
export type Citable = Pick<
  Publication,
  "shortId" | "slug" | "title" | "type" | "year" | "authors" | "lead" | "notice"
> &
  Partial<Pick<Publication, "groupAuthors" | "editors" | "versions" | "abstracts" | "inEveryLanguage">>;

const kindsOfPaper: ReadonlyMap<VersionKind, PublicationType> = new Map([
  ["preprint", "preprint"],
  ["journal", "article"],
  ["conference", "conferencePaper"],
  ["workshop", "workshopPaper"],
]);

/**
 * What a work is cited as: a paper is what the version that speaks for it is, so that one accepted nowhere yet does not
 * name its preprint server as a conference. A thesis stays one wherever it is kept.
 */
export function citedType({ type, lead }: Pick<Citable, "type" | "lead">): PublicationType {
  const isPaper = [...kindsOfPaper.values()].includes(type);
  return (isPaper && lead !== null ? kindsOfPaper.get(lead.kind) : undefined) ?? type;
}

/** The work's own page in its own language, with the site's address (`https://…`) before it. */
export function citableAddress({ slug, title }: Citable, origin: string): string {
  return `${origin}${href({ kind: "publication", slug }, title.lang)}`;
}

/** Where a paper kept here is: in the directory of the work's page, whose name it bears. */
export function pdfAddress({ slug }: Pick<Citable, "slug">, locale: Locale, origin: string): string {
  return `${origin}${href({ kind: "publicationFile", slug, format: "pdf" }, locale)}`;
}

/** What every output says before the title of a work that was taken back, in the work's own language. */
export function takenBackPrefix({ notice, title }: Pick<Citable, "notice" | "title">): string {
  if (notice === null || notice.kind === "corrected") return "";
  return prefixes[title.lang][notice.kind];
}

const prefixes = {
  en: { retracted: "Retracted: ", withdrawn: "Withdrawn: " },
  fr: { retracted: "Rétracté\u00A0: ", withdrawn: "Retiré\u00A0: " },
} as const;

/** What notes of outputs say of a work that was taken back or corrected. */
export function noticeNote({ notice }: Pick<Citable, "notice">): string | null {
  return notice === null ? null : notes[notice.kind];
}

const notes = { retracted: "Retracted", withdrawn: "Withdrawn", corrected: "Corrected" } as const;

/** The title as read, with the prefix of a work that was taken back. */
export function citableTitle(work: Pick<Citable, "notice" | "title">): string {
  return `${takenBackPrefix(work)}${texToText(work.title.tex)}`;
}

/**
 * The abstracts that are the paper's, at most one of a language, its own language first; what somebody else or a machine
 * made of it is not cited.
 */
export function citableAbstracts({
  title,
  abstracts = [],
}: Pick<Citable, "title" | "abstracts">): readonly Abstract[] {
  const own = abstracts.find(({ lang, state }) => lang === title.lang && state !== "machine");
  const other = abstracts.find(
    ({ lang, state }) => lang !== title.lang && (state === "author" || state === "publisher"),
  );
  return [own, other].filter((abstract) => abstract !== undefined);
}

/** `Family, Given`, or the name as printed where its parts are not known: nobody's name is cut by guessing. */
export function invertedName({ name, given, family }: PrintedName): string {
  if (family === null) return name;
  return given === null ? family : `${family}, ${given}`;
}

/** `Jr.` of a name printed as `Martin Luther King Jr.` whose parts do not have it; `null` when there is none. */
export function nameSuffix({ name, given, family }: PrintedName): string | null {
  const parts = `${given ?? ""} ${family ?? ""} `;
  const rest = given !== null && family !== null && name.startsWith(parts) ? name.slice(parts.length) : "";
  return isNameSuffix(rest) ? rest : null;
}

/** The arXiv id of the version that speaks for the work, else of a preprint beside it. */
export function citableArxiv({ lead, versions = [] }: Citable): string | null {
  const all: readonly Version[] = lead === null ? versions : [lead, ...versions];
  return all.find(({ identifiers }) => identifiers.arxiv !== null)?.identifiers.arxiv ?? null;
}

/** First and last page of `12–34` and of `12–14, 34`; the same once for a single page or an article number. */
export function pageRange(pages: string | null): { readonly first: string; readonly last: string } | null {
  if (pages === null) return null;
  const parts = pages.split(/\s*[–,]\s*/);
  const first = parts[0] ?? pages;
  return { first, last: parts.at(-1) ?? first };
}
