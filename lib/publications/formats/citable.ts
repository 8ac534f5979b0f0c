import { href } from "../../i18n/routing.ts";
import { texToText } from "../../math/tex-to-text.ts";
import { isNameSuffix } from "../import/name-parts.ts";
import type { Abstract, Author, Publication, Version } from "../publication.ts";

type Name = Pick<Author, "name" | "given" | "family">;

/** What a citation is made of: an entry of a list is enough, and what else is known of the work goes into its files. */
export type Citable = Pick<
  Publication,
  "shortId" | "slug" | "title" | "type" | "year" | "authors" | "lead" | "notice"
> &
  Partial<Pick<Publication, "groupAuthors" | "versions" | "abstracts" | "inEveryLanguage">> & {
    readonly editors?: readonly Name[];
  };

/** The work's own page in its own language, with the site's address (`https://…`) before it. */
export function citableAddress({ slug, title }: Citable, origin: string): string {
  return `${origin}${href({ kind: "publication", slug }, title.lang)}`;
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
export function invertedName({ name, given, family }: Name): string {
  if (family === null) return name;
  return given === null ? family : `${family}, ${given}`;
}

/** `Jr.` of a name printed as `Martin Luther King Jr.` whose parts do not have it; `null` when there is none. */
export function nameSuffix({ name, given, family }: Name): string | null {
  const parts = `${given ?? ""} ${family ?? ""} `;
  const rest = given !== null && family !== null && name.startsWith(parts) ? name.slice(parts.length) : "";
  return isNameSuffix(rest) ? rest : null;
}

/** The arXiv id of the version that speaks for the work, else of a preprint beside it. */
export function citableArxiv({ lead, versions = [] }: Citable): string | null {
  const all: readonly Version[] = lead === null ? versions : [lead, ...versions];
  return all.find(({ identifiers }) => identifiers.arxiv !== null)?.identifiers.arxiv ?? null;
}

/** First and last page of `12–34`; the same once for a single page or an article number. */
export function pageRange(pages: string | null): { readonly first: string; readonly last: string } | null {
  if (pages === null) return null;
  const [first = pages, last = first] = pages.split("–");
  return { first, last };
}
