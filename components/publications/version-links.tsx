import { useTranslations } from "next-intl";
import type { IdentifierLink } from "#lib/publications/identifier-links.ts";
import type { Version } from "#lib/publications/publication.ts";

type Props = { readonly version: Version; readonly identifiers: readonly IdentifierLink[] };

/** The list items of a version's links: its identifiers resolved, then its files and companions. */
export function VersionLinks({ version, identifiers }: Props) {
  const t = useTranslations("Publications");
  return (
    <>
      {identifiers.map(({ label, url }) => (
        <li key={label}>
          <a href={url} rel="noopener" translate="no">
            {label}
          </a>
        </li>
      ))}
      {version.links.map(({ key, kind, url }) => (
        <li key={key}>
          <a href={url} rel="noopener">
            {t(`linkKinds.${kind}`)}
          </a>
        </li>
      ))}
    </>
  );
}
