import type { PublicationByShortIdQueryResult } from "#sanity/generated.ts";
import { locales } from "../i18n/locale.ts";
import type { Locale } from "../i18n/locale.ts";
import { isWritten } from "../i18n/localized.ts";
import { pickText } from "../i18n/pick-text.ts";
import { parseImage } from "../site/parse-image.ts";
import { parseTopicLinks } from "../topics/parse.ts";
import { parseVideo } from "../video/parse-video.ts";
import { parseAbstracts, parsePublicationEntry, parseVersions } from "./parse-entry.ts";
import { parseMembers } from "./parse-members.ts";
import type { PrintedName, Publication, TextIn } from "./publication.ts";
import { workLanguages } from "./work-languages.ts";

type Stored = NonNullable<PublicationByShortIdQueryResult>;

/** A work with everything its page shows on a day (`2026-11-28`); `null` when it cannot be shown. */
export function parsePublication(stored: Stored, locale: Locale, today: string): Publication | null {
  const entry = parsePublicationEntry(stored, locale);
  if (entry === null) return null;
  const translatedTitle = entry.title.lang === locale ? null : pickText(stored.titleTranslations, locale);
  return {
    ...entry,
    translatedTitle: isWritten(translatedTitle) ? translatedTitle : null,
    abstracts: parseAbstracts(stored, locale),
    languages: workLanguages({
      ...stored,
      abstracts: (stored.abstracts ?? []).map(({ lang, state, text }) => ({
        lang,
        state,
        isThere: text !== null && text.trim() !== "",
      })),
    }),
    plainSummary: pickText(stored.plainSummary, locale),
    versions: parseVersions(stored, locale),
    topics: parseTopicLinks(stored.topics, locale),
    keywords: (stored.keywords ?? []).flatMap((keyword) => pickText(keyword, locale) ?? []),
    inEveryLanguage: {
      keywords: (stored.keywords ?? []).flatMap(textsOf),
      titleTranslation:
        textsOf(stored.titleTranslations).find(({ lang }) => lang !== entry.title.lang) ?? null,
    },
    awards: (stored.awards ?? []).flatMap((award) => {
      const label = pickText(award.label, locale);
      return label === null ? [] : [{ label, year: award.year }];
    }),
    groupAuthors: (stored.groupAuthors ?? []).filter((group) => group.trim() !== ""),
    editors: (stored.editors ?? []).flatMap(parseEditor),
    members: parseMembers(stored, locale, entry.lead?.date ?? yearAlone(entry.year), today),
    video: parseVideo(stored.video, locale, (poster) => parseImage(poster, locale)),
  };
}

function parseEditor({
  display,
  given,
  family,
}: NonNullable<Stored["editors"]>[number]): readonly PrintedName[] {
  const name = display ?? [given, family].filter((part) => part !== null).join(" ");
  return name.trim() === "" ? [] : [{ name, given, family }];
}

function yearAlone(year: number | null): string | null {
  return year === null ? null : String(year);
}

function textsOf(
  field: { readonly en?: string | null; readonly fr?: string | null } | null,
): readonly TextIn[] {
  return locales.flatMap((lang) => {
    const value = field?.[lang]?.trim() ?? "";
    return value === "" ? [] : [{ lang, value }];
  });
}
