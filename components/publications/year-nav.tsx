import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { YearSpan } from "#lib/publications/year-counts.ts";

type Props = {
  readonly span: YearSpan | null;
  /** How many works nobody knows the year of. */
  readonly undated: number;
  readonly current: number | "undated" | null;
};

/** The years as bars to walk along: each leads to its page and is as tall as the year was full. */
export function YearNav({ span, undated, current }: Props) {
  const t = useTranslations("Publications");
  const locale = useLocale();
  if (span === null && undated === 0) return null;
  return (
    <nav className="year-nav" aria-label={t("years")}>
      <ol>
        {span?.counts
          .filter(({ count }) => count > 0)
          .map(({ year, count }) => (
            <li key={year}>
              <a
                href={href({ kind: "publicationsYear", year }, locale)}
                aria-current={year === current ? "page" : undefined}
              >
                <YearBar height={count / span.peak.count} />
                {year}
                <span className="sr-only"> {t("yearCount", { count })}</span>
              </a>
            </li>
          ))}
        {undated > 0 && (
          <li className="year-undated">
            <a
              href={href({ kind: "publicationsUndated" }, locale)}
              aria-current={current === "undated" ? "page" : undefined}
            >
              {t("undated")}
              <span className="sr-only"> {t("yearCount", { count: undated })}</span>
            </a>
          </li>
        )}
      </ol>
    </nav>
  );
}

/** `height` from 0 to 1. */
function YearBar({ height }: { readonly height: number }) {
  const tall = Math.max(1, Math.round(height * 48));
  return (
    <svg viewBox="0 0 52 48" aria-hidden="true" focusable="false">
      <rect y={48 - tall} width="52" height={tall} fill="currentColor" />
    </svg>
  );
}
