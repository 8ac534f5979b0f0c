import { lifeUntil } from "../content/life-until.ts";
import type { Locale } from "../i18n/locale.ts";
import { dayIn, endOfDay } from "../i18n/zoned-time.ts";
import { readSettings } from "./read-settings.ts";

/** The day it is at the institute, and how long that stays true. */
export async function readDay(
  locale: Locale,
): Promise<{ readonly today: string; readonly life: ReturnType<typeof lifeUntil> }> {
  const { timeZone } = await readSettings(locale);
  const now = new Date();
  const today = dayIn(timeZone, now.toISOString());
  return { today, life: lifeUntil(endOfDay(today, timeZone), now) };
}
