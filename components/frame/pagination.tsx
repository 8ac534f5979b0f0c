import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { Place } from "#lib/i18n/routing.ts";
import { Arrow } from "../prose/arrow.tsx";

type Props = {
  /** The current page, from 1. */
  readonly page: number;
  readonly pages: number;
  readonly placeOf: (page: number) => Place;
};

/** Plain links to every page of a list, so that each entry is a few links from home. Nothing when there is one page. */
export function Pagination({ page, pages, placeOf }: Props) {
  const t = useTranslations("Frame");
  const locale = useLocale();
  if (pages < 2) return null;
  return (
    <nav className="pagination" aria-label={t("pages")}>
      {page > 1 && (
        <a rel="prev" href={href(placeOf(page - 1), locale)}>
          <Arrow to="previous" /> {t("previousPage")}
        </a>
      )}
      <ol>
        {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
          <li key={number}>
            <a href={href(placeOf(number), locale)} aria-current={number === page ? "page" : undefined}>
              <span className="sr-only">{t("page")} </span>
              {number}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a rel="next" href={href(placeOf(page + 1), locale)}>
          {t("nextPage")} <Arrow to="next" />
        </a>
      )}
    </nav>
  );
}
