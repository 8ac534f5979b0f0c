import type { Metadata } from "next";
import { readPastEvents } from "#lib/announcements/read.ts";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { AnnouncementPage, describeAnnouncement } from "../../announcement-page.tsx";

type Props = { readonly params: Promise<{ readonly slug: string }> };

/** One page ahead of time; the others when they are first asked for. */
export async function generateStaticParams() {
  const locale = await pageLocale();
  const first = (await readPastEvents(locale, 1))?.entries?.[0];
  return [{ slug: first?.slugs[locale] ?? "-" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeAnnouncement((await params).slug);
}

export default async function EventItem({ params }: Props) {
  return <AnnouncementPage slug={(await params).slug} kind="event" />;
}
