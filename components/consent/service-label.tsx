import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { EnabledService } from "#lib/consent/configuration.ts";
import { languageTags } from "#lib/i18n/locale.ts";

/** A service with who receives the data and where: "YouTube (Google LLC, United States)". */
export function ServiceLabel({ service }: { readonly service: EnabledService }) {
  const t = useTranslations("Consent");
  const country = useCountryName();
  const { name, processor, hosts } = service;
  if (processor)
    return t("service.label", { name, company: processor.company, country: country(processor.country) });
  if (hosts.length > 0) return t("service.labelHere", { name, host: hosts.join(", ") });
  return name;
}

/** Country names in the reader's language, from ISO 3166-1 codes. */
export function useCountryName(): (code: string) => string {
  const names = new Intl.DisplayNames(languageTags[useLocale()], { type: "region" });
  return (code) => names.of(code) ?? code;
}
