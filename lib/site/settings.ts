import type { Localized } from "../i18n/localized.ts";

/** What every page needs of the institute itself. */
export type SiteSettings = {
  readonly name: Localized<string>;
  readonly tagline: Localized<string> | null;
  readonly description: Localized<string> | null;
  readonly ror: string | null;
  readonly email: string | null;
  readonly address: string | null;
  /** IANA zone in which days begin and end for the institute. */
  readonly timeZone: string;
  readonly socialLinks: readonly { readonly label: string; readonly url: string }[];
  /** Raised by editors when the privacy policy changes in substance: everybody is asked again. */
  readonly policyRevision: number;
  /** Whether editors have stopped the audience measurement, where the environment has one. */
  readonly analyticsPaused: boolean;
  /** The pages linked in the footer, in order. */
  readonly footerPages: readonly {
    readonly id: string;
    readonly title: Localized<string>;
    readonly slugs: { readonly en: string; readonly fr: string };
  }[];
};
