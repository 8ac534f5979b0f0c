import { permanentPath } from "../permanent/permanent-address.ts";
import { identifierLinks } from "./identifier-links.ts";
import type { Publication } from "./publication.ts";

/**
 * What to cite a work by, for `<link rel="cite-as">` (RFC 8574): the DOI of the version shown first, as repositories say
 * it to reference managers and archives (signposting.org), else our own permanent address; never the page's, which
 * changes with the title. `canonical` stays the page's: it speaks of the page, this of the work.
 */
export function citeAs({ shortId, lead }: Pick<Publication, "shortId" | "lead">, origin: string): string {
  const links = lead === null ? [] : identifierLinks(lead.identifiers);
  const doi = links.find(({ label }) => label === "DOI");
  return doi?.url ?? `${origin}${permanentPath({ kind: "publication", value: shortId })}`;
}
