import { otherLocale } from "../i18n/locale.ts";
import type { Locale } from "../i18n/locale.ts";
import type { LocaleField } from "../i18n/localized.ts";
import { isWritten, pick } from "../i18n/localized.ts";
import type { PageLanguages } from "../i18n/page-languages.ts";

type Stored = {
  readonly titleLang: Locale | null;
  readonly titleTranslations: LocaleField<string>;
  /** `isThere`: the abstract has a text. */
  readonly abstracts:
    | readonly {
        readonly lang: Locale | null;
        readonly state: "author" | "publisher" | "human" | "machine" | null;
        readonly isThere: boolean | null;
      }[]
    | null;
};

/**
 * The languages a work's page exists in: a work counts as translated once a person has put its abstract (or, where it
 * has none, its title) into the other language.
 */
export function workLanguages({ titleLang, titleTranslations, abstracts }: Stored): PageLanguages {
  const paper = titleLang ?? "en";
  const written = new Set(
    (abstracts ?? []).flatMap(({ lang, state, isThere }) =>
      lang === null || isThere !== true || state === "machine" ? [] : [lang],
    ),
  );
  if (written.size === 2) return "both";
  if (written.size === 1) return written.has(paper) ? paper : "both";
  return isWritten(pick(titleTranslations, otherLocale(paper))) ? "both" : paper;
}
