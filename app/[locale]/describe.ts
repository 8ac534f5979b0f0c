import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { languageTags, locales } from "#lib/i18n/locale.ts";
import { addressLocale, pageLocale } from "#lib/i18n/page-locale.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";
import { environment } from "#lib/site/environment.ts";
import { readSettings } from "#lib/site/read-settings.ts";

type Description = Omit<Parameters<typeof pageMetadata>[0], "locale" | "siteName" | "origin">;

/** The metadata of a page: what it says of itself, with the institute's name and address. */
export async function describe(page: Description): Promise<Metadata> {
  const locale = await addressLocale();
  // `/de`: the layout says in both languages that there is nothing.
  if (locale === null) return describeNowhere();
  const settings = await readSettings(locale);
  return pageMetadata({ ...page, locale, siteName: settings.name.value, origin: environment().SITE_URL });
}

/** What a page that holds nothing says of itself: a title in its language, and no address as its own. */
export async function describeMissing(): Promise<Metadata> {
  if ((await addressLocale()) === null) return describeNowhere();
  const t = await getTranslations("NotFound");
  const { name } = await readSettings(await pageLocale());
  // Next itself asks robots to leave a missing page out.
  return { title: `${t("title")} – ${name.value}` };
}

async function describeNowhere(): Promise<Metadata> {
  const titles = locales.map(async (locale) =>
    (await getTranslations({ locale: languageTags[locale], namespace: "Splash" }))("notFound"),
  );
  return { title: (await Promise.all(titles)).join(" / ") };
}
