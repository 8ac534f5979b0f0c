import type { Locale } from "../i18n/locale.ts";
import { pickText } from "../i18n/pick-text.ts";
import { languagesOf } from "../i18n/page-languages.ts";
import type { LocaleField } from "../i18n/localized.ts";
import { parseSlugs } from "../i18n/parse-slugs.ts";
import { pickRichText } from "../portable-text/pick-rich-text.ts";
import type { Page } from "./page.ts";

type Stored = {
  readonly _id: string;
  readonly title: LocaleField<string>;
  readonly slugs: { readonly en: string | null; readonly fr: string | null } | null;
  readonly body: LocaleField<readonly unknown[]>;
  readonly description: LocaleField<string>;
};

/** A static page; `null` when it has no title or no address. */
export function parsePage(stored: Stored, locale: Locale): Page | null {
  const title = pickText(stored.title, locale);
  const slugs = parseSlugs(stored.slugs);
  if (title === null || slugs === null) return null;
  return {
    id: stored._id,
    title,
    slugs,
    body: pickRichText(stored.body, locale),
    languages: languagesOf(stored.title, stored.body),
    description: pickText(stored.description, locale),
  };
}
