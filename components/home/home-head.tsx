import type { SiteSettings } from "#lib/site/settings.ts";
import { LocalizedText } from "../prose/localized-text.tsx";

/** What the institute is for, large but brief: what it has to say now must stand in the first screen under it. */
export function HomeHead({ settings }: { readonly settings: SiteSettings }) {
  const { name, tagline, description } = settings;
  return (
    <div className="page home-head">
      <LocalizedText text={tagline ?? name} as="h1" className="title-name" />
      {description !== null && <LocalizedText text={description} as="p" className="home-description" />}
    </div>
  );
}
