import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EventsIndex } from "#components/announcements/events-index.tsx";
import { readEvents } from "#lib/announcements/read.ts";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { describe } from "../describe.ts";
import { SiteFrame } from "../site-frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("Events");
  return describe({
    place: { kind: "events" },
    title: t("title"),
    description: t("description"),
    languages: "both",
  });
}

export default async function Events() {
  const entries = await readEvents(await pageLocale());
  return (
    <SiteFrame place={{ kind: "events" }} section="events">
      <EventsIndex entries={entries} />
    </SiteFrame>
  );
}
