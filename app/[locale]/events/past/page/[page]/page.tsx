import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PastEvents } from "#components/announcements/past-events.tsx";
import { readPastEvents } from "#lib/announcements/read.ts";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { parsePageNumber } from "#lib/i18n/routing.ts";
import { describe, describeMissing } from "../../../../describe.ts";
import { MissingPage } from "../../../../missing-page.tsx";
import { SiteFrame } from "../../../../site-frame.tsx";

type Props = { readonly params: Promise<{ readonly page: string }> };

export function generateStaticParams() {
  return [{ page: "2" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = parsePageNumber((await params).page);
  if (page === null || (await readPastEvents(await pageLocale(), page)) === null) return describeMissing();
  const t = await getTranslations("Events");
  const title = t("pastTitleOfPage", { page });
  return describe({
    place: { kind: "eventsPast", page },
    title,
    description: t("pastDescription"),
    languages: "both",
  });
}

export default async function PastEventsPage({ params }: Props) {
  const page = parsePageNumber((await params).page);
  const past = page === null ? null : await readPastEvents(await pageLocale(), page);
  if (page === null || past === null) return <MissingPage />;
  return (
    <SiteFrame place={{ kind: "eventsPast", page }} section="events">
      <PastEvents entries={past.entries} page={page} pages={past.pages} />
    </SiteFrame>
  );
}
