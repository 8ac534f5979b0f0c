import type { Locale } from "../i18n/locale.ts";
import { texToText } from "../math/tex-to-text.ts";
import type { PageLanguages } from "../i18n/page-languages.ts";
import { citableTitle } from "./formats/citable.ts";
import { highwireTags } from "./highwire.ts";
import type { MetaTag } from "./highwire.ts";
import type { Publication } from "./publication.ts";

/** What a work's page says of itself in its head. */
export function describePublication(
  work: Publication,
  locale: Locale,
  origin: string,
): {
  readonly title: string;
  readonly description: string | null;
  readonly languages: PageLanguages;
  readonly tags: readonly MetaTag[];
} {
  return {
    title: citableTitle(work),
    description: work.abstract === null ? null : texToText(work.abstract.tex),
    languages: work.languages,
    tags: highwireTags(work, locale, origin),
  };
}
