import { useTranslations } from "next-intl";
import { hostedPdfOf } from "#lib/publications/hosted-pdf.ts";
import type { Publication } from "#lib/publications/publication.ts";
import { SectionHeading } from "../frame/section-heading.tsx";
import { VersionRow } from "./version-row.tsx";

/** Every version of a work, the one that speaks for it first, each citable by its own identifiers. */
export function Versions({ publication }: { readonly publication: Publication }) {
  const t = useTranslations("Publications");
  const { versions, slug } = publication;
  const hosted = hostedPdfOf(publication);
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <SectionHeading id="versions">{t("versions", { count: versions.length })}</SectionHeading>
      <ol className="rows versions">
        {versions.map((version) => (
          <li key={version.key}>
            <VersionRow
              version={version}
              slug={hosted !== null && version.hostedPdf === hosted ? slug : null}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
