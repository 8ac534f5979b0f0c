import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { ResearcherLink } from "#lib/researchers/researcher.ts";

/** Researchers as a list of links to their pages. */
export function ResearcherLinks({ researchers }: { readonly researchers: readonly ResearcherLink[] }) {
  const locale = useLocale();
  return (
    <ul className="plain-list">
      {researchers.map(({ id, name, slug }) => (
        <li key={id}>
          <a href={href({ kind: "researcher", slug }, locale)} translate="no">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
