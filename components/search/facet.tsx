import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { languageTags } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { writeAsked } from "#lib/search/asked.ts";
import type { Asked } from "#lib/search/asked.ts";
import { foreignLang } from "../prose/foreign-lang.ts";

export type FacetValue = {
  readonly key: string;
  readonly label: ReactNode;
  readonly lang?: Locale;
  readonly count: number;
  readonly isOn: boolean;
  /** The search with this value put in or taken out. */
  readonly asked: Asked;
};

type Props = { readonly title: string; readonly values: readonly FacetValue[]; readonly isOpen?: boolean };

/** One way to narrow what was found: a link for each value, which takes it in or, when it is in, out again. */
export function Facet({ title, values, isOpen = false }: Props) {
  if (values.length === 0 || (values.length === 1 && values[0]?.isOn === false)) return null;
  return (
    <details className="disclosure" open={isOpen || values.some(({ isOn }) => isOn)}>
      <summary>{title}</summary>
      <FacetLinks values={values} />
    </details>
  );
}

/** The values alone, for the one way that needs no title. */
export function FacetLinks({ values }: Pick<Props, "values">) {
  const t = useTranslations("Search");
  const locale = useLocale();
  return (
    <ul className="facet">
      {values.map(({ key, label, lang, count, isOn, asked }) => (
        <li key={key}>
          <a
            href={href({ kind: "search", asked: writeAsked(asked) }, locale)}
            aria-current={isOn ? "true" : undefined}
            rel="nofollow"
          >
            <span lang={lang === undefined ? undefined : foreignLang(lang, locale)}>{label}</span>{" "}
            <span className="facet-count">{count.toLocaleString(languageTags[locale])}</span>
            {isOn && <span className="sr-only"> {t("takeOut")}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
