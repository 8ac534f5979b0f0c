import type { Locale } from "../../i18n/locale.ts";
import { href } from "../../i18n/routing.ts";
import { texToText } from "../../math/tex-to-text.ts";
import type { Abstract, PrintedName, Publication, PublicationType, VersionKind } from "../publication.ts";

/** What a citation is made of: an entry of a list is enough. */
export type Citable = Pick<
  Publication,
  "shortId" | "slug" | "title" | "type" | "year" | "authors" | "lead" | "notice"
> &
  Partial<Pick<Publication, "groupAuthors" | "editors">>;

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

/** What became of a work, in a field of its own; a corrected one is cited by its own title and says it only here. */
export const noticeWords = {
  retracted: "Retracted",
  withdrawn: "Withdrawn",
  corrected: "Corrected",
} as const;

/** The title as read, with the prefix of a work that was taken back. */
export function citableTitle(work: Pick<Citable, "notice" | "title">): string {
  return `${takenBackPrefix(work)}${texToText(work.title.tex)}`;
}

/** The abstract in the work's own language, as read; what somebody else or a machine made of it is not cited. */
export function ownAbstract({
  title,
  abstracts = [],
}: Pick<Citable, "title"> & { readonly abstracts?: readonly Abstract[] }): string | null {
  const own = abstracts.find(({ lang, state }) => lang === title.lang && state !== "machine");
  return own === undefined ? null : texToText(own.tex);
}

/** `Family, Given`, or the name as printed where its parts are not known: nobody's name is cut by guessing. */
export function invertedName({ name, given, family }: PrintedName): string {
  if (family === null) return name;
  return given === null ? family : `${family}, ${given}`;
}

/** First and last page of `12–34`; the same once for a single page or an article number. */
export function pageRange(pages: string | null): { readonly first: string; readonly last: string } | null {
  if (pages === null) return null;
  const [first = pages, last = first] = pages.split("–");
  return { first, last };
}
