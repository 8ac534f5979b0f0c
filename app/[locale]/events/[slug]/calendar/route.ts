import { writeCalendar } from "#lib/announcements/icalendar.ts";
import { readAnnouncement, readPastEvents } from "#lib/announcements/read.ts";
import { isLocale, locales } from "#lib/i18n/locale.ts";
import { environment } from "#lib/site/environment.ts";

type Context = { readonly params: Promise<{ readonly locale: string; readonly slug: string }> };

/** One file a language ahead of time; the others when they are first asked for. */
export async function generateStaticParams() {
  return Promise.all(
    locales.map(async (locale) => {
      const past = await readPastEvents(locale, 1);
      return { locale, slug: past?.entries[0]?.slugs[locale] ?? "-" };
    }),
  );
}

/** One event for a calendar program, at `/en/events/<slug>.ics`. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  const announcement = isLocale(locale) ? await readAnnouncement(slug, locale) : null;
  if (!isLocale(locale) || announcement?.kind !== "event" || announcement.withdrawn) {
    return new Response("There is no such event.", { status: 404 });
  }
  const { uid, sequence } = announcement.eventDetails;
  const context = { locale, origin: environment().SITE_URL, name: announcement.title.value };
  return new Response(writeCalendar([{ ...announcement, uid, sequence }], context), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${slug}.ics"`,
    },
  });
}
