import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Directory } from "#components/researchers/directory.tsx";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { directoryGroups } from "#lib/researchers/directory.ts";
import { readResearchers } from "#lib/researchers/read.ts";
import { describe } from "../describe.ts";
import { SiteFrame } from "../site-frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("Researchers");
  return describe({
    place: { kind: "researchers" },
    title: t("title"),
    description: t("description"),
    languages: "both",
  });
}

export default async function Researchers() {
  return (
    <SiteFrame place={{ kind: "researchers" }} section="researchers">
      <Directory groups={directoryGroups(await readResearchers(await pageLocale()))} />
    </SiteFrame>
  );
}
