import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { writeAsked } from "#lib/search/asked.ts";
import type { Asked } from "#lib/search/asked.ts";

/** What one can type besides words (lib/search/read-question.ts). */
const syntaxExamples = {
  en: { author: "author:Tremblay", venue: "venue:ICML", years: "year:2020-2024" },
  fr: { author: "auteur:Tremblay", venue: "revue:ICML", years: "année:2020-2024" },
} as const satisfies Record<Locale, object>;

type Props = { readonly asked: Asked; readonly hint?: boolean };

/** Asks the search; its address is the question, to be kept or sent. What the answer was narrowed by stays. */
export function SearchForm({ asked, hint = false }: Props) {
  const t = useTranslations("Search");
  const locale = useLocale();
  const kept = [...new URLSearchParams(writeAsked({ ...asked, text: "", page: 1, isLiteral: false }))];
  return (
    <search>
      <form method="get" action={href({ kind: "search" }, locale)} className="search-form">
        <label htmlFor="search-text">{t("label")}</label>
        <input
          id="search-text"
          name="q"
          type="search"
          defaultValue={asked.text}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="search"
          aria-describedby={hint ? "search-hint" : undefined}
        />
        <button className="button">{t("submit")}</button>
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {hint && (
          <p id="search-hint" className="search-hint">
            {t("hint", syntaxExamples[locale])}
          </p>
        )}
      </form>
    </search>
  );
}
