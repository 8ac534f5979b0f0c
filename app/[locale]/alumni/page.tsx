import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Alumni } from "#components/researchers/alumni.tsx";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { readAlumni } from "#lib/researchers/read.ts";
import { describe } from "../describe.ts";
import { SiteFrame } from "../site-frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("Researchers");
  return describe({
    place: { kind: "alumni" },
    title: t("alumniTitle"),
    description: t("alumniLede"),
    languages: "both",
  });
}

export default async function AlumniPage() {
  return (
    <SiteFrame place={{ kind: "alumni" }} section="researchers">
      <Alumni researchers={await readAlumni(await pageLocale())} />
    </SiteFrame>
  );
}
