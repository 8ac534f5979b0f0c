import { useTranslations } from "next-intl";
import { registerLinks } from "#lib/researchers/register-links.ts";
import type { Researcher } from "#lib/researchers/researcher.ts";
import { OrcidLink } from "./orcid-link.tsx";

/** Where else a person is to be found: ORCID first and in full, then the registers, then their own addresses. */
export function ProfileLinks({ researcher }: { readonly researcher: Researcher }) {
  const t = useTranslations("Researchers");
  const { identifiers, links } = researcher;
  const own = links.map(({ kind, url }) => ({ label: t(`linkKinds.${kind}`), url }));
  return (
    <ul className="plain-list">
      {identifiers.orcid !== null && (
        <li>
          <OrcidLink url={identifiers.orcid} />
        </li>
      )}
      {[...registerLinks(identifiers), ...own].map(({ label, url }) => (
        <li key={`${label} ${url}`}>
          <a href={url} rel="me noopener">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
