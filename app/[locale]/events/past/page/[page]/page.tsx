import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PastEvents } from "#components/announcements/past-events.tsx";
import { readPastEvents } from "#lib/announcements/read.ts";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { describe } from "../../../../describe.ts";
import { MissingPage } from "../../../../missing-page.tsx";
import { SiteFrame } from "../../../../site-frame.tsx";

type Props = { readonly params: Promise<{ readonly page: string }> };

export function generateStaticParams() {
  return [{ page: "2" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = Number((await params).page);
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
  const page = Number((await params).page);
  const past = await readPastEvents(await pageLocale(), page);
  if (past === null) return <MissingPage />;
  return (
    <SiteFrame place={{ kind: "eventsPast", page }} section="events">
      <PastEvents entries={past.entries} page={page} pages={past.pages} />
    </SiteFrame>
  );
}
