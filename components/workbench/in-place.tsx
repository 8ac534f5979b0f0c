import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";

/** The ways of finding a message on the pages themselves. */
export function InPlace() {
  const t = useTranslations("Workbench");
  const home = href({ kind: "home" }, useLocale());
  return (
    <section aria-labelledby="in-place">
      <h2 id="in-place">{t("inPlace.title")}</h2>
      <p>{t("inPlace.explanation")}</p>
      <ul className="plain-list">
        <li>
          <a href={`${home}?messages=keys`}>{t("inPlace.keys")}</a>
        </li>
        <li>
          <a href={`${home}?messages=pseudo`}>{t("inPlace.pseudo")}</a>
        </li>
      </ul>
    </section>
  );
}
