import type { Locale } from "../i18n/locale.ts";
import { apaReference } from "./formats/apa.ts";
import { writeBibtex } from "./formats/bibtex.ts";
import type { Citable } from "./formats/citable.ts";
import { ieeeReference } from "./formats/ieee.ts";
import type { ReferencePart } from "./formats/reference.ts";
import { writeRis } from "./formats/ris.ts";

/** A work ready to be cited, in the forms people paste. */
export type CitationTexts = {
  readonly apa: readonly ReferencePart[];
  readonly ieee: readonly ReferencePart[];
  readonly bibtex: string;
  readonly ris: string;
};

export function citationTexts(work: Citable, locale: Locale, origin: string): CitationTexts {
  return {
    apa: apaReference(work, locale, origin),
    ieee: ieeeReference(work, locale, origin),
    bibtex: writeBibtex(work, { origin }),
    ris: writeRis(work, origin),
  };
}
