import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { identifierLinks } from "#lib/publications/identifier-links.ts";
import type { PublicationEntry } from "#lib/publications/publication.ts";
import { linkName } from "./link-name.ts";
import { VersionLinks } from "./version-links.tsx";

type Props = {
  readonly entry: PublicationEntry;
  /** Id of the work's title, which is heard after each link's own words. */
  readonly titleId: string;
};

/** Where to read a work and how to cite it, in a line of short links, each named with the work for those who hear it. */
export function PublicationLinks({ entry, titleId }: Props) {
  const t = useTranslations("Publications");
  const locale = useLocale();
  const { lead, slug } = entry;
  return (
    <ul className="short-links">
      {lead !== null && (
        <VersionLinks
          version={lead}
          identifiers={identifierLinks(lead.identifiers)}
          hosted={lead.hostedPdf === null ? undefined : { slug }}
          namedBy={titleId}
        />
      )}
      <li>
        <a
          {...linkName(titleId, "bib")}
          href={href({ kind: "publicationFile", slug, format: "bib" }, locale)}
          translate="no"
        >
          BibTeX
        </a>
      </li>
      {entry.versionCount > 1 && (
        <li>
          <a
            {...linkName(titleId, "versions")}
            href={`${href({ kind: "publication", slug }, locale)}#versions`}
          >
            {t("versionCount", { count: entry.versionCount })}
          </a>
        </li>
      )}
    </ul>
  );
}
