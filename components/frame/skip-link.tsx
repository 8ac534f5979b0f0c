import { useTranslations } from "next-intl";

/** First stop of the Tab key: past the header, to the page itself. */
export function SkipLink() {
  const t = useTranslations("Site");
  return (
    <a className="skip-link" href="#main">
      {t("skipToContent")}
    </a>
  );
}
