import { useTranslations } from "next-intl";
import type { Version } from "#lib/publications/publication.ts";

/** Where a version came out: the venue's short name if it has one; else what kind of version it is. */
export function VenueName({ version }: { readonly version: Version }) {
  const t = useTranslations("Publications");
  const { venue, kind, track } = version;
  if (venue === null) return t(`versionKinds.${kind}`);
  const name = venue.abbreviation ?? venue.name;
  return (
    <>
      <span translate="no" title={venue.abbreviation === null ? undefined : venue.name}>
        {name}
      </span>
      {track !== null && ` (${track})`}
    </>
  );
}
