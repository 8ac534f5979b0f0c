import { getTranslations } from "next-intl/server";
import { writeCalendar } from "#lib/announcements/icalendar.ts";
import { readCalendar } from "#lib/announcements/read.ts";
import { isLocale, languageTags, locales } from "#lib/i18n/locale.ts";
import { environment } from "#lib/site/environment.ts";
import { readSettings } from "#lib/site/read-settings.ts";

type Context = { readonly params: Promise<{ readonly locale: string }> };

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

/** The institute's events, to subscribe to. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const t = await getTranslations({ locale: languageTags[locale], namespace: "Events" });
  const settings = await readSettings(locale);
  const name = t("calendarName", { institute: settings.name.value });
  const file = writeCalendar(await readCalendar(locale), { locale, origin: environment().SITE_URL, name });
  return new Response(file, { headers: { "content-type": "text/calendar; charset=utf-8" } });
}
