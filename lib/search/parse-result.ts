import type {
  SearchedAnnouncementsQueryResult,
  SearchedPagesQueryResult,
  SearchedPublicationsQueryResult,
  SearchedResearchersQueryResult,
  SearchedTopicsQueryResult,
} from "#sanity/generated.ts";
import { parseAnnouncementEntry } from "../announcements/parse-entry.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Localized } from "../i18n/localized.ts";
import { pickText } from "../i18n/pick-text.ts";
import { parseSlugs } from "../i18n/parse-slugs.ts";
import { parseAbstracts, parsePublicationEntry } from "../publications/parse-entry.ts";
import { parseResearcherEntry } from "../researchers/parse.ts";
import { parseTopicLink } from "../topics/parse.ts";
import { countHits, excerpt, mark } from "./marked.ts";
import type { IsHit } from "./marked.ts";
import type { MarkedText, SearchResult } from "./result.ts";
import type { Found } from "./search-index.ts";

/** For whom, and when: the reader's language, this instant, the day at the institute. */
export type Viewing = { readonly locale: Locale; readonly now: Date; readonly today: string };

/** Letters of an excerpt: two or three lines. */
const excerptLength = 240;
const mostNames = 6;

/** A document of the index as the list of results shows it; `null` when it cannot be shown. */
export function parseResult({ type, stored }: Found, isHit: IsHit, viewing: Viewing): SearchResult | null {
  // What is stored is the answer to the question of its type, in this version of both (index-folder.ts).
  switch (type) {
    case "publication":
      return parseWork(stored as SearchedPublicationsQueryResult[number], isHit, viewing);
    case "researcher":
      return parsePerson(stored as SearchedResearchersQueryResult[number], isHit, viewing);
    case "news":
    case "event":
    case "call":
      return parseAnnounced(stored as SearchedAnnouncementsQueryResult[number], isHit, viewing);
    case "topic":
      return parseTopic(stored as SearchedTopicsQueryResult[number], isHit, viewing);
    case "page":
      return parsePage(stored as SearchedPagesQueryResult[number], isHit, viewing);
  }
}

function parseWork(
  stored: SearchedPublicationsQueryResult[number],
  isHit: IsHit,
  { locale }: Viewing,
): SearchResult | null {
  const entry = parsePublicationEntry(stored, locale);
  if (entry === null) return null;
  const abstracts = parseAbstracts(stored, locale);
  // The reader's own language first, unless what was looked for stands in the other one only.
  const best = abstracts.find(({ tex }) => countHits(tex, "tex", isHit) > 0) ?? abstracts[0];
  const names = entry.authors.map(({ name }) => name);
  const shown = names.length > mostNames ? `${names.slice(0, mostNames).join(", ")}, …` : names.join(", ");
  return {
    id: entry.id,
    type: "publication",
    kind: entry.type,
    place: { kind: "publication", slug: entry.slug },
    year: entry.year,
    venue: entry.lead?.venue?.abbreviation ?? entry.lead?.venue?.name ?? null,
    notice: entry.notice,
    title: { parts: mark(entry.title.tex, "tex", isHit), lang: entry.title.lang, state: "own" },
    byline: shown === "" ? null : { parts: mark(shown, "plain", isHit), lang: locale, state: "own" },
    snippet:
      best === undefined
        ? null
        : {
            parts: excerpt(best.tex, "tex", isHit, excerptLength),
            lang: best.lang,
            state: best.state === "machine" || best.state === "outdated" ? best.state : "own",
          },
  };
}

function parsePerson(
  stored: SearchedResearchersQueryResult[number],
  isHit: IsHit,
  { locale, today }: Viewing,
): SearchResult | null {
  const entry = parseResearcherEntry(stored, locale, today);
  if (entry === null) return null;
  const bio = stored.visibility === "public" ? pickText(stored.words, locale) : null;
  return {
    id: entry.id,
    type: "researcher",
    place: { kind: "researcher", slug: entry.slug },
    status: entry.status,
    titleForm: entry.titleForm,
    title: { parts: mark(entry.name, "plain", isHit), lang: locale, state: "own" },
    byline: entry.role === null ? null : whole(entry.role.title, isHit),
    snippet: excerptOf(bio, isHit),
  };
}

function parseAnnounced(
  stored: SearchedAnnouncementsQueryResult[number],
  isHit: IsHit,
  { locale, now }: Viewing,
): SearchResult | null {
  const entry = parseAnnouncementEntry(stored, locale, now);
  if (entry === null) return null;
  const body = pickText(stored.words, locale);
  const snippet = body !== null && countHits(body.value, "plain", isHit) > 0 ? body : (entry.summary ?? body);
  const common = {
    id: entry.id,
    title: whole(entry.title, isHit),
    byline: null,
    snippet: excerptOf(snippet, isHit),
  };
  const { slugs } = entry;
  switch (entry.kind) {
    case "news":
      return { ...common, type: "news", place: { kind: "newsItem", slugs }, publishedAt: entry.publishedAt };
    case "event":
      return { ...common, type: "event", place: { kind: "eventItem", slugs }, event: entry.event };
    case "call":
      return { ...common, type: "call", place: { kind: "callItem", slugs }, call: entry.call };
  }
}

function parseTopic(
  stored: SearchedTopicsQueryResult[number],
  isHit: IsHit,
  { locale }: Viewing,
): SearchResult | null {
  const link = parseTopicLink(stored, locale);
  if (link === null) return null;
  return {
    id: link.id,
    type: "topic",
    place: { kind: "topic", slugs: link.slugs },
    title: whole(link.title, isHit),
    byline: null,
    snippet: excerptOf(pickText(stored.words, locale), isHit),
  };
}

function parsePage(
  stored: SearchedPagesQueryResult[number],
  isHit: IsHit,
  { locale }: Viewing,
): SearchResult | null {
  const title = pickText(stored.title, locale);
  const slugs = parseSlugs(stored.slugs);
  if (title === null || slugs === null) return null;
  return {
    id: stored._id,
    type: "page",
    place: { kind: "page", slugs },
    title: whole(title, isHit),
    byline: null,
    snippet: excerptOf(pickText(stored.words, locale) ?? pickText(stored.description, locale), isHit),
  };
}

function whole({ value, lang, state }: Localized<string>, isHit: IsHit): MarkedText {
  return { parts: mark(value, "plain", isHit), lang, state };
}

function excerptOf(text: Localized<string> | null, isHit: IsHit): MarkedText | null {
  if (text === null) return null;
  const { value, lang, state } = text;
  return { parts: excerpt(value, "plain", isHit, excerptLength), lang, state };
}
