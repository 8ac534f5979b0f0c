import { useLocale, useTimeZone } from "next-intl";
import { formatDay, formatPartialDate } from "#lib/i18n/dates.ts";
import type { PartialDate } from "#lib/researchers/researcher.ts";

/** The day of an instant (ISO 8601), in the institute's zone. */
export function Day({ at, length = "long" }: { readonly at: string; readonly length?: "long" | "short" }) {
  const text = formatDay(at, useLocale(), useTimeZone() ?? "America/Toronto", length);
  return <time dateTime={at}>{text}</time>;
}

/** A date as far as it is known. */
export function PartialDay({ date }: { readonly date: PartialDate }) {
  return <time dateTime={date}>{formatPartialDate(date, useLocale())}</time>;
}
