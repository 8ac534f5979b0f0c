import { useTranslations } from "next-intl";
import { languageTags } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { HostedPdf } from "#lib/publications/publication.ts";
import { linkName } from "./link-name.ts";

type Props = { readonly pdf: HostedPdf; readonly slug: string; readonly namedBy: string };

/** The paper kept here, with its size and by which right it is published. */
export function HostedPdfLink({ pdf, slug, namedBy }: Props) {
  const t = useTranslations("Publications");
  const locale = useLocale();
  const { bytes, licence } = pdf;
  return (
    <>
      <a
        {...linkName(namedBy, "here")}
        href={href({ kind: "publicationFile", slug, format: "pdf" }, locale)}
        type="application/pdf"
      >
        {t("linkKinds.pdf")}
      </a>{" "}
      <span className="text-ink-2">
        ({size(bytes, languageTags[locale])}
        {licence !== null && (
          <>
            {", "}
            {licence.url === null ? (
              t("licence", { licence: licence.id, label: licence.label })
            ) : (
              <a href={licence.url} rel="license noopener" translate="no">
                {licence.label}
              </a>
            )}
          </>
        )}
        )
      </span>
    </>
  );
}

/** `1.2 MB`, `1,2 Mo`, `340 kB`. */
function size(bytes: number, tag: string): string {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  const maximumFractionDigits = unit === "megabyte" ? 1 : 0;
  return amount.toLocaleString(tag, { style: "unit", unit, maximumFractionDigits });
}
