import type { Localized } from "../i18n/localized.ts";
import type { PageLanguages } from "../i18n/page-languages.ts";
import type { RichText } from "../portable-text/portable-text.ts";

/** A topic as lists and labels need it. */
export type TopicLink = {
  readonly id: string;
  readonly title: Localized<string>;
  /** Slugs by language; a missing one is served under the other language's slug. */
  readonly slugs: { readonly en: string; readonly fr: string };
};

export type Topic = TopicLink & {
  readonly description: Localized<RichText> | null;
  /** In which languages title and text exist. */
  readonly languages: PageLanguages;
};
