import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { Place } from "#lib/i18n/routing.ts";
import { listFormats } from "#lib/publications/list-file.ts";
import type { ListFormat } from "#lib/publications/list-file.ts";

/** Names of formats, the same in every language. */
const names = { bib: "BibTeX", ris: "RIS", json: "CSL-JSON" } as const;

type Props = {
  /** What the files hold; each link says it to who hears it alone. */
  readonly of: "person" | "year" | "topic" | "all" | "search";
  readonly placeOf: (format: ListFormat) => Place;
};

/** A list of works to take away, in the forms reference managers read. */
export function Downloads({ of, placeOf }: Props) {
  const t = useTranslations("Downloads");
  const locale = useLocale();
  return (
    <div className="downloads">
      <p aria-hidden="true">{t("label")}</p>
      <ul className="short-links" aria-label={t("label")}>
        {listFormats.map((format) => (
          <li key={format}>
            <a href={href(placeOf(format), locale)} rel="nofollow">
              {format === "txt" ? t("text") : names[format]}
              <span className="sr-only"> {t(`of.${of}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
