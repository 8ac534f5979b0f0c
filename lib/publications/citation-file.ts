import type { Locale } from "../i18n/locale.ts";
import { writeBibtex } from "./formats/bibtex.ts";
import { citationKey } from "./formats/citation-key.ts";
import { apaReference } from "./formats/apa.ts";
import { referenceText } from "./formats/reference.ts";
import { writeCslJson } from "./formats/csl-json.ts";
import { writeRis } from "./formats/ris.ts";
import { publicationJsonLd } from "./json-ld.ts";
import type { Publication } from "./publication.ts";

export type CitationFile = { readonly name: string; readonly type: string; readonly body: string };

type Context = { readonly locale: Locale; readonly origin: string };

/** A work as the file a reference manager reads, or `null` for a form we do not write. Names are the citation key's. */
export function citationFile(
  work: Publication,
  format: string,
  { locale, origin }: Context,
): CitationFile | null {
  const key = citationKey(work);
  switch (format) {
    case "bib":
      return {
        name: `${key}.bib`,
        type: "application/x-bibtex; charset=utf-8",
        body: writeBibtex(work, { origin, extent: "record" }),
      };
    case "ris":
      return {
        name: `${key}.ris`,
        type: "application/x-research-info-systems; charset=utf-8",
        body: writeRis(work, origin),
      };
    case "json":
      return {
        name: `${key}.json`,
        type: "application/vnd.citationstyles.csl+json; charset=utf-8",
        body: `${JSON.stringify([writeCslJson(work, origin)], null, 2)}\n`,
      };
    case "jsonld":
      return {
        name: `${key}.jsonld`,
        type: "application/ld+json; charset=utf-8",
        body: `${JSON.stringify(publicationJsonLd(work, { locale, origin }), null, 2)}\n`,
      };
    case "txt":
      return {
        name: `${key}.txt`,
        type: "text/plain; charset=utf-8",
        body: `${referenceText(apaReference(work, locale, origin))}\n`,
      };
    default:
      return null;
  }
}
