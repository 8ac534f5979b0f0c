import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { IdentifierLink } from "#lib/publications/identifier-links.ts";
import type { Version } from "#lib/publications/publication.ts";
import { linkName } from "./link-name.ts";

type Props = {
  readonly version: Version;
  readonly identifiers: readonly IdentifierLink[];
  /** The slug of the work whose paper is kept here, on the one version that it is of; it goes before one elsewhere. */
  readonly hosted?: { readonly slug: string } | undefined;
  /** Id of what names the work, where links of many stand on one page: "PDF" is then heard as "PDF, What Can Grokking…". */
  readonly namedBy?: string;
};

/** The list items of a version's links: the paper kept here, its identifiers resolved, then its files and companions. */
export function VersionLinks({ version, identifiers, hosted, namedBy }: Props) {
  const t = useTranslations("Publications");
  const locale = useLocale();
  const named = (key: string) => linkName(namedBy, key);
  return (
    <>
      {hosted !== undefined && (
        <li>
          <a
            {...named("here")}
            href={href({ kind: "publicationFile", slug: hosted.slug, format: "pdf" }, locale)}
            type="application/pdf"
          >
            {t("linkKinds.pdf")}
          </a>
        </li>
      )}
      {identifiers.map(({ label, url }) => (
        <li key={label}>
          <a {...named(label.toLowerCase().replace(/\W/g, ""))} href={url} rel="noopener" translate="no">
            {label}
          </a>
        </li>
      ))}
      {version.links
        .filter((link) => link.kind !== "pdf" || hosted === undefined)
        .map(({ key, kind, url }) => (
          <li key={key}>
            <a {...named(key)} href={url} rel="noopener">
              {t(`linkKinds.${kind}`)}
            </a>
          </li>
        ))}
    </>
  );
}
