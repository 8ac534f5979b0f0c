import { texToText } from "../../math/tex-to-text.ts";
import { identifierLinks } from "../identifier-links.ts";
import type { PrintedName } from "../publication.ts";
import { citableAddress } from "./citable.ts";
import type { Citable } from "./citable.ts";

/** A stretch of a written reference; the name of what stands on a shelf by itself is set in italics. */
export type ReferencePart = { readonly text: string; readonly isItalic: boolean };

export function roman(text: string): ReferencePart {
  return { text, isItalic: false };
}

export function italic(text: string): ReferencePart {
  return { text, isItalic: true };
}

/** A reference as plain text. */
export function referenceText(parts: readonly ReferencePart[]): string {
  return parts.map(({ text }) => text).join("");
}

/** `J.-F. G.` of `Jean-François Guy` and of `J.-F.G.`; empty without given names. */
export function initials({ given }: Pick<PrintedName, "given">): string {
  return (given ?? "")
    .split(/\s+|(?<=\.)(?=\p{L})/u)
    .filter((part) => part !== "")
    .map((part) => part.split(/[-‐‑]/).map(initial).join("-"))
    .join(" ");
}

/** `R. Pascanu`; a name that is not in parts stays whole. */
export function upright(name: PrintedName): string {
  return name.family === null ? name.name : `${initials(name)} ${name.family}`.trim();
}

function initial(part: string): string {
  const [letter = ""] = part;
  return letter === "" ? "" : `${letter.toUpperCase()}.`;
}

/** Where a reference leads, without a DOI's own words: the register that keeps the work, else its page here. */
export function referenceAddress(work: Citable, origin: string): string {
  const links = work.lead === null ? [] : identifierLinks(work.lead.identifiers);
  const lasting = links.find(({ label }) => label === "DOI" || label === "arXiv");
  return lasting?.url ?? citableAddress(work, origin);
}

/** Where it came out, and who brought it out when that is somebody else. */
export function containerOf({ lead, authors, groupAuthors = [] }: Citable): {
  readonly venue: string | null;
  readonly publisher: string | null;
} {
  const venue = lead?.venue === null || lead === null ? null : texToText(lead.venue.citedAs);
  const publisher = lead?.publisher ?? null;
  // Who signs a report does not publish it a second time (APA 7, 9.29).
  const isAuthor = authors.length === 0 && groupAuthors.length === 1 && groupAuthors[0] === publisher;
  return { venue, publisher: isAuthor || publisher === venue ? null : publisher };
}

/** Whether the place in a volume is an article's number (`e81638`, `104552`) and no page. */
export function isArticleNumber(pages: string): boolean {
  return /^(?:[a-z]\d+|\d{5,})$/i.test(pages);
}
