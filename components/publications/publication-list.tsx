import type { PublicationEntry } from "#lib/publications/publication.ts";
import { PublicationRow } from "./publication-row.tsx";

type Props = {
  readonly entries: readonly PublicationEntry[];
  /** Slug of the researcher whose page this is; their name is not linked to itself. */
  readonly ownSlug?: string;
  /** Lists under a year need not repeat it. */
  readonly showsYear?: boolean;
};

/** Publications one under the other, a rule between them. */
export function PublicationList({ entries, ownSlug, showsYear = true }: Props) {
  return (
    <ol className="publications">
      {entries.map((entry) => (
        <li key={entry.id}>
          <PublicationRow entry={entry} ownSlug={ownSlug} showsYear={showsYear} />
        </li>
      ))}
    </ol>
  );
}
