import type { Viewport } from "next";
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
import { languageTags, locales } from "#lib/i18n/locale.ts";
import { addressLocale } from "#lib/i18n/page-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { environment } from "#lib/site/environment.ts";
import { readSettings } from "#lib/site/read-settings.ts";
import { preloadFonts } from "./preload-fonts.ts";
import { Missing } from "./missing-page.tsx";
import "../styles.css";

// Every page of readers is made ahead or on first demand and then kept; a route that would need the request fails the build.
export const ensureStatic = "navigation";

export const viewport: Viewport = { colorScheme: "light dark" };

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export default async function Layout({ children }: { readonly children: ReactNode }) {
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
