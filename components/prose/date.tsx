import { useTimeZone } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { formatDay, formatPartialDate } from "#lib/i18n/dates.ts";
import { defaultTimeZone } from "#lib/i18n/zoned-time.ts";
import type { PartialDate } from "#lib/researchers/researcher.ts";

/** The day of an instant (ISO 8601) in an IANA zone, the institute's unless another is given. */
export function Day({ at, timeZone }: { readonly at: string; readonly timeZone?: string }) {
  const own = useTimeZone() ?? defaultTimeZone;
  return <time dateTime={at}>{formatDay(at, useLocale(), timeZone ?? own)}</time>;
}

/** A date as far as it is known. */
export function PartialDay({ date }: { readonly date: PartialDate }) {
  return <time dateTime={date}>{formatPartialDate(date, useLocale())}</time>;
}
