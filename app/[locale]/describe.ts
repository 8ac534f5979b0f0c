import type { Metadata } from "next";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";
import { environment } from "#lib/site/environment.ts";
import { readSettings } from "#lib/site/read-settings.ts";

type Description = Omit<Parameters<typeof pageMetadata>[0], "locale" | "siteName" | "origin">;

/** The metadata of a page: what it says of itself, with the institute's name and address. */
export async function describe(page: Description): Promise<Metadata> {
  const locale = await pageLocale();
  const settings = await readSettings(locale);
  return pageMetadata({ ...page, locale, siteName: settings.name.value, origin: environment().SITE_URL });
}
