import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { identifierLinks } from "#lib/publications/identifier-links.ts";
import type { PublicationEntry } from "#lib/publications/publication.ts";
import { VersionLinks } from "./version-links.tsx";

/** Where to read a work and how to cite it, in a line of short links, each named with the work for those who hear it. */
export function PublicationLinks({ entry }: { readonly entry: PublicationEntry }) {
  const t = useTranslations("Publications");
  const locale = useLocale();
  const { lead, slug } = entry;
  return (
    <ul className="short-links">
      {lead !== null && <VersionLinks version={lead} identifiers={identifierLinks(lead.identifiers)} />}
      <li>
        <a href={href({ kind: "publicationFile", slug, format: "bib" }, locale)} translate="no">
          BibTeX
        </a>
      </li>
      {entry.versionCount > 1 && (
        <li>
          <a href={`${href({ kind: "publication", slug }, locale)}#versions`}>
            {t("versionCount", { count: entry.versionCount })}
          </a>
        </li>
      )}
    </ul>
  );
}
