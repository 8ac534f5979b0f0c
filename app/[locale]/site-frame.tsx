import { draftMode } from "next/headers";
import type { ReactNode } from "react";
import { ConsentBanner } from "#components/consent/banner.tsx";
import { ConsentSettings } from "#components/consent/settings.tsx";
import { SettingsLink } from "#components/consent/settings-link.tsx";
import { PageFrame } from "#components/frame/page-frame.tsx";
import type { Section } from "#components/frame/site-header.tsx";
import { consentConfiguration } from "#lib/consent/configuration.ts";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { Place } from "#lib/i18n/routing.ts";
import { environment } from "#lib/site/environment.ts";
import { readSettings } from "#lib/site/read-settings.ts";
import { readYear } from "#lib/site/read-year.ts";

/** The id of the page that says what the site does with data; the consent texts lead to it. */
const policyPageId = "page-privacy";

type Props = {
  readonly place: Place | null;
  readonly section?: Section | null;
  readonly children: ReactNode;
};

/** What stands around every page: frame, consent, settings. */
export async function SiteFrame({ place, section = null, children }: Props) {
  const locale = await pageLocale();
  const settings = await readSettings(locale);
  const { isEnabled: isPreview } = await draftMode();
  const policy = settings.footerPages.find(({ id }) => id === policyPageId);
  const policyHref = href(
    policy === undefined ? { kind: "cookies" } : { kind: "page", slugs: policy.slugs },
    locale,
  );
  return (
    <PageFrame
      settings={settings}
      place={place}
      section={section}
      year={await readYear(settings.timeZone)}
      banner={isPreview ? null : <ConsentBanner policyHref={policyHref} />}
      footerLinks={<SettingsLink />}
    >
      {children}
      <ConsentSettings
        configuration={consentConfiguration(environment(), settings)}
        policyHref={policyHref}
      />
    </PageFrame>
  );
}
