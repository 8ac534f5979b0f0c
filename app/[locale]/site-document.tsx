import { draftMode } from "next/headers";
import type { ReactNode } from "react";
import { BrowserScripts } from "#components/consent/browser-scripts.tsx";
import { KernelScript } from "#components/consent/kernel-script.tsx";
import { PrefetchRules } from "#components/frame/prefetch-rules.tsx";
import { Nowhere } from "#components/frame/nowhere.tsx";
import { Preview } from "#components/preview/preview.tsx";
import { analyticsSettings } from "#lib/analytics/analytics.ts";
import { consentConfiguration } from "#lib/consent/configuration.ts";
import { previewedFile } from "#lib/i18n/draft-messages.ts";
import { languageTags } from "#lib/i18n/locale.ts";
import { addressLocale } from "#lib/i18n/page-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { environment } from "#lib/site/environment.ts";
import { readSettings } from "#lib/site/read-settings.ts";
import { preloadFonts } from "./preload-fonts.ts";
import { Missing } from "./missing-page.tsx";

/** Everything from `<html>` on that the pages of readers have in common, made ahead or made when asked. */
export async function SiteDocument({ children }: { readonly children: ReactNode }) {
  preloadFonts();
  const locale = await addressLocale();
  if (locale === null) return <Elsewhere />;
  const settings = await readSettings(locale);
  const { isEnabled } = await draftMode();
  return (
    <html lang={languageTags[locale]} suppressHydrationWarning>
      <head>
        <KernelScript configuration={consentConfiguration(environment(), settings)} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="alternate" type="application/atom+xml" href={href({ kind: "feed" }, locale)} />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={href({ kind: "openSearch" }, locale)}
          title={settings.name.value}
        />
      </head>
      <body>
        {children}
        <BrowserScripts
          measurement={isEnabled || settings.analyticsPaused ? null : analyticsSettings(environment())}
        />
        {isEnabled ? <Preview file={await previewedFile()} /> : <PrefetchRules />}
      </body>
    </html>
  );
}

/** `/de`, `/wp-login.php`: the first word of the address is no language of ours. */
function Elsewhere() {
  return (
    <html lang="en-CA">
      <body>
        <Missing>
          <Nowhere />
        </Missing>
      </body>
    </html>
  );
}
