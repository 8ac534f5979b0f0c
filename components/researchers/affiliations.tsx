import type { Researcher } from "#lib/researchers/researcher.ts";
import { LocalizedText } from "../prose/localized-text.tsx";
import { Years } from "../prose/years.tsx";

/** Where somebody works besides, or worked. */
export function Affiliations({ affiliations }: Pick<Researcher, "affiliations">) {
  return (
    <ul className="stacked-list">
      {affiliations.map(({ key, organization, url, position, start, end }) => (
        <li key={key}>
          {url === null ? (
            organization
          ) : (
            <a href={url} rel="noopener">
              {organization}
            </a>
          )}
          {position !== null && <LocalizedText text={position} as="span" className="block" />}
          <span className="years">
            <Years start={start} end={end} />
          </span>
        </li>
      ))}
    </ul>
  );
}
