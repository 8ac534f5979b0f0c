import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConsentDeclaration } from "#components/consent/declaration.tsx";
import { PageHeading } from "#components/frame/page-heading.tsx";
import { consentConfiguration } from "#lib/consent/configuration.ts";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { environment } from "#lib/site/environment.ts";
import { readSettings } from "#lib/site/read-settings.ts";
import { describe } from "../describe.ts";
import { SiteFrame } from "../site-frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("Consent");
  return describe({
    place: { kind: "cookies" },
    title: t("settings.title"),
    description: t("settings.clarification"),
    languages: "both",
  });
}

export default async function Cookies() {
  const t = await getTranslations("Consent");
  const settings = await readSettings(await pageLocale());
  return (
    <SiteFrame place={{ kind: "cookies" }}>
      <div className="page">
        <PageHeading title={t("settings.title")} />
        <div className="beside-margin">
          <ConsentDeclaration configuration={consentConfiguration(environment(), settings)} />
        </div>
      </div>
    </SiteFrame>
  );
}
