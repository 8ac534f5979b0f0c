import type { Locale } from "../i18n/locale.ts";
import { texToText } from "../math/tex-to-text.ts";
import type { PageLanguages } from "../seo/page-metadata.ts";
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
    languages: publicationLanguages(work),
    tags: highwireTags(work, locale, origin),
  };
}

/** A work counts as translated once its abstract (or, where it has none, its title) exists in both languages. */
export function publicationLanguages({ abstracts, title, translatedTitle }: Publication): PageLanguages {
  const languages = new Set(abstracts.map(({ lang }) => lang));
  if (languages.size === 2) return "both";
  const isForeignOnly = languages.size === 1 && !languages.has(title.lang);
  return isForeignOnly || (languages.size === 0 && translatedTitle !== null) ? "both" : title.lang;
}
