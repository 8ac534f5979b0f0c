import { getTranslations } from "next-intl/server";
import { readFeed } from "#lib/announcements/read.ts";
import { writeAtom } from "#lib/feeds/atom.ts";
import { isLocale, languageTags, locales } from "#lib/i18n/locale.ts";
import { environment } from "#lib/site/environment.ts";
import { readSettings } from "#lib/site/read-settings.ts";

type Context = { readonly params: Promise<{ readonly locale: string }> };

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

/** The newest announcements, for feed readers. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const t = await getTranslations({ locale: languageTags[locale], namespace: "Announcements" });
  const author = (await readSettings(locale)).name.value;
  const feed = writeAtom(await readFeed(locale), {
    locale,
    origin: environment().SITE_URL,
    title: t("feedTitle", { institute: author }),
    author,
  });
  return new Response(feed, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
}
