import { cacheLife, cacheTag } from "next/cache";
import { siteSettingsQuery } from "#sanity/queries/site-settings.ts";
import { readContent } from "../content/read-content.ts";
import { answerTags, everythingTag } from "../content/tags.ts";
import type { Locale } from "../i18n/locale.ts";
import { parseSettings } from "./parse-settings.ts";
import type { SiteSettings } from "./settings.ts";

/** The institute's settings for readers of `locale`. */
export async function readSettings(locale: Locale): Promise<SiteSettings> {
  "use cache";
  cacheLife("max");
  const stored = await readContent(siteSettingsQuery);
  cacheTag(everythingTag, "siteSettings", ...answerTags(stored));
  return parseSettings(stored, locale);
}
