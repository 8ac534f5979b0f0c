import { useTranslations } from "next-intl";
import type { Version } from "#lib/publications/publication.ts";
import { SectionHeading } from "../frame/section-heading.tsx";
import { VersionRow } from "./version-row.tsx";

/** Every version of a work, the one that speaks for it first, each citable by its own identifiers. */
export function Versions({ versions }: { readonly versions: readonly Version[] }) {
  const t = useTranslations("Publications");
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <SectionHeading id="versions">{t("versions", { count: versions.length })}</SectionHeading>
      <ol className="rows versions">
        {versions.map((version) => (
          <li key={version.key}>
            <VersionRow version={version} />
          </li>
        ))}
      </ol>
    </section>
  );
}
