import { getTranslations } from "next-intl/server";
import { writeOpenSearch } from "#lib/feeds/open-search.ts";
import { isLocale, languageTags, locales } from "#lib/i18n/locale.ts";
import { environment } from "#lib/site/environment.ts";
import { readSettings } from "#lib/site/read-settings.ts";

type Context = { readonly params: Promise<{ readonly locale: string }> };

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

/** Tells browsers how to search the site from their own address bar. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const t = await getTranslations({ locale: languageTags[locale], namespace: "Search" });
  const name = (await readSettings(locale)).name.value;
  const description = writeOpenSearch({
    locale,
    origin: environment().SITE_URL,
    name,
    description: t("description"),
  });
  return new Response(description, {
    headers: { "content-type": "application/opensearchdescription+xml; charset=utf-8" },
  });
}
