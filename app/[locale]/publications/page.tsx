import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicationsIndex } from "#components/publications/publications-index.tsx";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { readLatestPublications, readUndatedCount, readYears } from "#lib/publications/read.ts";
import { yearGroups } from "#lib/publications/year-groups.ts";
import { describe } from "../describe.ts";
import { SiteFrame } from "../site-frame.tsx";

const latest = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("Publications");
  return describe({
    place: { kind: "publications" },
    title: t("title"),
    description: t("description"),
    languages: "both",
  });
}

export default async function Publications() {
  const entries = await readLatestPublications(await pageLocale(), latest);
  return (
    <SiteFrame place={{ kind: "publications" }} section="publications">
      <PublicationsIndex
        years={await readYears()}
        undated={await readUndatedCount()}
        year={null}
        groups={yearGroups(entries)}
      />
    </SiteFrame>
  );
}
