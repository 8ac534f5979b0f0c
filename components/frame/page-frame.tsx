import type { ReactNode } from "react";
import type { Place } from "#lib/i18n/routing.ts";
import type { SiteSettings } from "#lib/site/settings.ts";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";
import type { Section } from "./site-header.tsx";
import { SkipLink } from "./skip-link.tsx";

type Props = {
  readonly settings: SiteSettings;
  /** The place the page is, for its address in the other language; `null` when it has none (not found). */
  readonly place: Place | null;
  readonly section: Section | null;
  /** The year of the copyright line. */
  readonly year: number;
  /** The consent banner, first in the page so that it covers nothing. */
  readonly banner?: ReactNode;
  /** What the footer holds besides its pages: the way back to the consent settings. */
  readonly footerLinks?: ReactNode;
  readonly children: ReactNode;
};

/** Everything inside `<body>` around a page: skip link, banner, header, the main part and footer. */
export function PageFrame({ settings, place, section, year, banner, footerLinks, children }: Props) {
  return (
    <>
      <SkipLink />
      {banner}
      <SiteHeader settings={settings} section={section} place={place} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter settings={settings} year={year}>
        {footerLinks}
      </SiteFooter>
    </>
  );
}
