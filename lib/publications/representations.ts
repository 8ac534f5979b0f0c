import { parsePath } from "../i18n/routing.ts";
import type { Place, PublicationFileFormat } from "../i18n/routing.ts";

/** What a work's or a person's address gives besides the page, to programs that ask for it by type (RFC 9110 §12.5.1). */
export type Representation = { readonly type: string; readonly format: PublicationFileFormat };

/** The page, which goes before all others among equals, and is what everybody gets who asks for nothing we have. */
export const pageType = "text/html";

/** As doi.org names them, so that what works there works here. */
export const representations = [
  { type: "application/x-bibtex", format: "bib" },
  { type: "text/x-bibtex", format: "bib" },
  { type: "application/x-research-info-systems", format: "ris" },
  { type: "application/vnd.citationstyles.csl+json", format: "json" },
  { type: "application/ld+json", format: "jsonld" },
  { type: "text/x-bibliography", format: "txt" },
] as const satisfies readonly Representation[];

/** Kinds of page with other representations, and where those are. */
export const representedBy = {
  publication: "publicationFile",
  researcher: "researcherFile",
} as const satisfies Partial<Record<Place["kind"], Place["kind"]>>;

/** The place a path names when it has other representations, else `null`. */
export function representedPlace(
  path: string,
): { readonly locale: "en" | "fr"; readonly kind: keyof typeof representedBy; readonly slug: string } | null {
  const parsed = parsePath(path);
  if (parsed === null) return null;
  const { locale, place } = parsed;
  return place.kind === "publication" || place.kind === "researcher"
    ? { locale, kind: place.kind, slug: place.slug }
    : null;
}
