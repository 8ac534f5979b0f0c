import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PastEvents } from "#components/announcements/past-events.tsx";
import { readPastEvents } from "#lib/announcements/read.ts";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { describe } from "../../describe.ts";
import { SiteFrame } from "../../site-frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("Events");
  return describe({
    place: { kind: "eventsPast" },
    title: t("pastEvents"),
    description: t("pastDescription"),
    languages: "both",
  });
}

export default async function Past() {
  const past = await readPastEvents(await pageLocale(), 1);
  return (
    <SiteFrame place={{ kind: "eventsPast" }} section="events">
      <PastEvents entries={past?.entries ?? []} page={1} pages={past?.pages ?? 1} />
    </SiteFrame>
  );
}
