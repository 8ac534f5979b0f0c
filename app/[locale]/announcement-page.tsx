import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { AnnouncementArticle } from "#components/announcements/announcement-article.tsx";
import { JsonLd } from "#components/prose/json-ld.tsx";
import type { Announcement, AnnouncementKind } from "#lib/announcements/announcement.ts";
import { announcementJsonLd } from "#lib/announcements/json-ld.ts";
import { announcementPlace } from "#lib/announcements/place.ts";
import { readAnnouncement } from "#lib/announcements/read.ts";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { environment } from "#lib/site/environment.ts";
import { readSettings } from "#lib/site/read-settings.ts";
import { describe, describeMissing } from "./describe.ts";
import { MissingPage } from "./missing-page.tsx";
import { SiteFrame } from "./site-frame.tsx";
import { renderVideo } from "./video.tsx";

const sections = { news: "news", event: "events", call: "news" } as const satisfies Record<
  AnnouncementKind,
  string
>;

/** What an announcement's page says of itself. */
export async function describeAnnouncement(slug: string): Promise<Metadata> {
  const announcement = await readAnnouncement(slug, await pageLocale());
  if (announcement === null || announcement.withdrawn) return describeMissing();
  const { title, summary, image } = announcement;
  return describe({
    place: announcementPlace(announcement),
    title: title.value,
    description: summary?.value ?? null,
    languages: announcement.languages,
    image,
    type: "article",
  });
}

/** The page of a piece of news, an event or a call; an address of the other kind or language leads to the right one. */
export async function AnnouncementPage({
  slug,
  kind,
}: {
  readonly slug: string;
  readonly kind: AnnouncementKind;
}) {
  const locale = await pageLocale();
  const announcement = await readAnnouncement(slug, locale);
  if (announcement === null) return <MissingPage />;
  if (announcement.withdrawn) return <MissingPage isWithdrawn />;
  const place = announcementPlace(announcement);
  if (isElsewhere(announcement, kind, slug, locale)) permanentRedirect(href(place, locale));
  const settings = await readSettings(locale);
  return (
    <SiteFrame place={place} section={sections[kind]}>
      <AnnouncementArticle announcement={announcement} renderVideo={renderVideo} />
      <JsonLd
        data={announcementJsonLd(announcement, {
          locale,
          origin: environment().SITE_URL,
          publisher: settings.name.value,
        })}
      />
    </SiteFrame>
  );
}

function isElsewhere(
  { kind, slugs }: Announcement,
  asked: AnnouncementKind,
  slug: string,
  locale: "en" | "fr",
): boolean {
  return kind !== asked || slugs[locale] !== slug;
}
