import type { Localized } from "../i18n/localized.ts";
import type { PageLanguages } from "../i18n/page-languages.ts";
import type { RichText } from "../portable-text/portable-text.ts";

export type Page = {
  readonly id: string;
  readonly title: Localized<string>;
  readonly slugs: { readonly en: string; readonly fr: string };
  readonly body: Localized<RichText> | null;
  readonly description: Localized<string> | null;
  /** In which languages title and text exist. */
  readonly languages: PageLanguages;
};
