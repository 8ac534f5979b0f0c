import type { AnnouncementsBySlugQueryResult } from "#sanity/generated.ts";
import type { Locale } from "../i18n/locale.ts";
import { pickText } from "../i18n/pick-text.ts";
import { allowedHref } from "../portable-text/allowed-href.ts";
import { pickRichText } from "../portable-text/pick-rich-text.ts";
import { parsePublicationEntries } from "../publications/parse-entry.ts";
import { parseResearcherLinks } from "../researchers/parse-link.ts";
import { parseImage } from "../site/parse-image.ts";
import { parseVideo } from "../video/parse-video.ts";
import type { Announcement, CallDetails, EventDetails, EventTimes } from "./announcement.ts";
import { parseAnnouncementEntry, parseInstant } from "./parse-entry.ts";

type Stored = AnnouncementsBySlugQueryResult[number];

/** An announcement with everything its page shows; `null` when it cannot be shown. */
export function parseAnnouncement(stored: Stored, locale: Locale, now: Date): Announcement | null {
  const entry = parseAnnouncementEntry(stored, locale, now);
  if (entry === null) return null;
  const text = {
    body: pickRichText(stored.body, locale),
    people: parseResearcherLinks(stored.people),
    publications: parsePublicationEntries(stored.publications ?? [], locale),
    correction: parseCorrection(stored.correction, locale),
    withdrawn: stored.withdrawn ?? false,
    credit:
      stored.credit?.text == null
        ? null
        : { text: stored.credit.text, url: address(stored.credit.url), licence: stored.credit.licence },
    video: parseVideo(stored.video, locale, (poster) => parseImage(poster, locale)),
  };
  switch (entry.kind) {
    case "news":
      return { ...entry, ...text };
    case "event":
      return { ...entry, ...text, eventDetails: parseEventDetails(stored, locale, entry.event) };
    case "call":
      return { ...entry, ...text, callDetails: parseCallDetails(stored.callDetails, locale) };
  }
}

function parseCallDetails(stored: Stored["callDetails"], locale: Locale): CallDetails {
  return { audience: pickText(stored?.audience, locale), applyUrl: address(stored?.applyUrl) };
}

function parseCorrection(stored: Stored["correction"], locale: Locale): Announcement["correction"] {
  const note = pickText(stored?.note, locale);
  const at = parseInstant(stored?.at ?? null);
  return note === null || at === null ? null : { note, at };
}

/** What `Intl.DisplayNames` can name: a language, perhaps with its script and region (BCP 47). */
const languageTag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

function parseEventDetails(
  { _id, eventDetails: stored }: Stored,
  locale: Locale,
  { venue }: EventTimes,
): EventDetails {
  return {
    uid: stored?.uid ?? _id,
    sequence: stored?.sequence ?? 0,
    speakers: (stored?.speakers ?? []).flatMap(({ _key, name, affiliation, role, researcher }) => {
      const shownName = researcher?.name ?? name;
      if (shownName == null) return [];
      return [
        {
          key: _key,
          name: shownName,
          affiliation,
          slug: researcher?.slug ?? null,
          role: pickText(role, locale),
        },
      ];
    }),
    access: venue === null ? null : pickText(stored?.access, locale),
    spokenLanguages: (stored?.spokenLanguages ?? []).filter((language) => languageTag.test(language)),
    registrationUrl: address(stored?.registrationUrl),
    joinUrl: address(stored?.joinUrl),
  };
}

function address(stored: string | null | undefined): string | null {
  return allowedHref(stored ?? "");
}
