import { cacheLife, cacheTag } from "next/cache";
import { clockTag } from "../content/tags.ts";
import { dayIn } from "../i18n/zoned-time.ts";

/** The year it is in the institute's zone, for the copyright line; told anew every midnight by the clock. */
export async function readYear(timeZone: string): Promise<number> {
  "use cache";
  cacheLife("days");
  cacheTag(clockTag);
  return Number(dayIn(timeZone, new Date().toISOString()).slice(0, 4));
}
