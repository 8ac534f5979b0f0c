import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { Barcode } from "../prose/barcode.tsx";
import { PageHeading } from "./page-heading.tsx";

/**
 * The page for an address that holds nothing any more or yet, and for one that failed: its words must fit both. Of what
 * was withdrawn it says that, and nothing of what it was.
 */
export function NotFound({ isWithdrawn = false }: { readonly isWithdrawn?: boolean }) {
  const t = useTranslations("NotFound");
  const locale = useLocale();
  return (
    <div className="page">
      <PageHeading kicker={t("kicker")} title={t("title")}>
        <p className="lede">{isWithdrawn ? t("withdrawn") : t("explanation")}</p>
      </PageHeading>
      <Barcode bars={[]} />
      <ul className="link-list">
        <li>
          <a href={href({ kind: "home" }, locale)}>{t("home")}</a>
        </li>
        <li>
          <a href={href({ kind: "researchers" }, locale)}>{t("researchers")}</a>
        </li>
        <li>
          <a href={href({ kind: "publications" }, locale)}>{t("publications")}</a>
        </li>
        <li>
          <a href={href({ kind: "search" }, locale)}>{t("search")}</a>
        </li>
      </ul>
    </div>
  );
}
