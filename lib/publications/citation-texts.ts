import type { Locale } from "../i18n/locale.ts";
import { writeBibtex } from "./formats/bibtex.ts";
import type { Citable } from "./formats/citable.ts";
import { citationText } from "./formats/citation-text.ts";
import { writeRis } from "./formats/ris.ts";

/** A work ready to be cited, in the forms people paste. */
export function citationTexts(
  work: Citable,
  locale: Locale,
  origin: string,
): { readonly text: string; readonly bibtex: string; readonly ris: string } {
  return {
    text: citationText(work, locale, origin),
    bibtex: writeBibtex(work, { origin }),
    ris: writeRis(work, origin),
  };
}
