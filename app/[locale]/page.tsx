import type { Metadata } from "next";
import { Home } from "#components/home/home.tsx";
import { JsonLd } from "#components/prose/json-ld.tsx";
import { readHomeAnnouncements } from "#lib/announcements/read.ts";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { readLatestPublications, readYears } from "#lib/publications/read.ts";
import { institutionJsonLd } from "#lib/seo/institution.ts";
import { websiteJsonLd } from "#lib/seo/website.ts";
import { environment } from "#lib/site/environment.ts";
import { readSettings } from "#lib/site/read-settings.ts";
import { readTopics } from "#lib/topics/read.ts";
import { describe } from "./describe.ts";
import { SiteFrame } from "./site-frame.tsx";

const latest = 5;

export async function generateMetadata(): Promise<Metadata> {
  const { name, tagline, description } = await readSettings(await pageLocale());
  return describe({
    place: { kind: "home" },
    title: name.value,
    description: description?.value ?? tagline?.value ?? null,
    languages: "both",
  });
}

export default async function HomePage() {
  const locale = await pageLocale();
  const settings = await readSettings(locale);
  const announcements = await readHomeAnnouncements(locale, latest);
  return (
    <SiteFrame place={{ kind: "home" }}>
      <Home
        settings={settings}
        {...announcements}
        publications={await readLatestPublications(locale, latest)}
        years={await readYears()}
        topics={await readTopics(locale)}
      />
      <JsonLd data={institutionJsonLd(settings, environment().SITE_URL)} />
      <JsonLd data={websiteJsonLd(settings.name.value, locale, environment().SITE_URL)} />
    </SiteFrame>
  );
}
