import type {
  SearchedAnnouncementsQueryResult,
  SearchedPagesQueryResult,
  SearchedResearchersQueryResult,
  SearchedTopicsQueryResult,
} from "#sanity/generated.ts";
import { parseAnnouncementEntry } from "../announcements/parse-entry.ts";
import { languagesOf } from "../i18n/page-languages.ts";
import { parseSlugs } from "../i18n/parse-slugs.ts";
import { hasAny } from "../i18n/localized.ts";
import { inAnyLanguage, parseResearcherEntry } from "../researchers/parse.ts";
import { identifierIn } from "./identifier.ts";
import type { IndexedDocument, IndexedTexts } from "./indexed-document.ts";
import { mentionsIn } from "./mentions.ts";

type Words = { readonly en?: string | null; readonly fr?: string | null } | null | undefined;

/** An announcement under what it announces; `null` when it cannot be shown. */
export function indexAnnouncement(stored: SearchedAnnouncementsQueryResult[number]): IndexedDocument | null {
  const entry = parseAnnouncementEntry(stored, "en", new Date(0));
  if (entry === null) return null;
  const date = entry.kind === "event" ? entry.event.start : entry.publishedAt;
  return {
    ...plain(stored),
    type: entry.kind,
    year: Number(date.slice(0, 4)),
    date,
    visibleFrom: entry.publishedAt,
    languages: entry.languages,
    topics: entry.topics.map(({ id }) => id),
    texts: texts({
      title: stored.title,
      names: (stored.people ?? []).map(({ name }) => name),
      place: [stored.event?.venue?.name?.en, stored.event?.venue?.name?.fr, stored.event?.venue?.address],
      words: [stored.summary, stored.words],
    }),
  };
}

/** Somebody who is shown. Of who wants only their name shown, nothing else is found either. */
export function indexResearcher(stored: SearchedResearchersQueryResult[number]): IndexedDocument | null {
  const entry = parseResearcherEntry(stored, "en", "0000-01-01");
  if (entry === null) return null;
  const isPublic = stored.visibility === "public";
  const name = [entry.name, stored.nativeName].filter(Boolean).join("\n");
  const roles = (stored.roles ?? []).flatMap(({ roleType }) => Object.values(roleType?.label ?? {}));
  const orcid = isPublic ? identifierIn(stored.orcid ?? "") : null;
  return {
    ...plain(stored),
    type: "researcher",
    languages: languagesOf(inAnyLanguage, isPublic ? stored.words : null),
    topics: entry.topics.map(({ id }) => id),
    texts: {
      ...texts({
        title: { en: name },
        names: [entry.name, stored.givenName, stored.familyName],
        place: isPublic ? (stored.affiliations ?? []) : [],
        words: isPublic ? [stored.words] : [],
      }),
      keywords: roles
        .flatMap((label) => (isWords(label) ? [label.en, label.fr] : []))
        .concat(
          entry.topics.length > 0
            ? (stored.topics ?? []).flatMap((topic) => [topic?.title?.en, topic?.title?.fr])
            : [],
        )
        .filter(Boolean)
        .join("\n"),
    },
    identifiers: orcid === null ? [] : [orcid],
  };
}

/** A topic, by its other words too. */
export function indexTopic(stored: SearchedTopicsQueryResult[number]): IndexedDocument | null {
  if (parseSlugs(stored.slugs) === null || !hasAny(stored.title)) return null;
  return {
    ...plain(stored),
    type: "topic",
    languages: languagesOf(stored.title, stored.words),
    topics: [stored._id],
    texts: {
      ...texts({ title: stored.title, words: [stored.words] }),
      keywords: (stored.synonyms ?? [])
        .flatMap(({ en, fr }) => [en, fr])
        .filter(Boolean)
        .join("\n"),
    },
  };
}

/** One of the institute's own pages. */
export function indexPage(stored: SearchedPagesQueryResult[number]): IndexedDocument | null {
  if (parseSlugs(stored.slugs) === null || !hasAny(stored.title)) return null;
  return {
    ...plain(stored),
    type: "page",
    languages: languagesOf(stored.title, stored.words),
    texts: texts({ title: stored.title, words: [stored.description, stored.words] }),
  };
}

/** What a document without kind, year, date, topics and identifiers has. */
function plain(stored: { readonly _id: string }) {
  return {
    id: stored._id,
    kind: null,
    year: null,
    date: "",
    visibleFrom: null,
    topics: [],
    identifiers: [],
    mentions: mentionsIn(stored),
    stored,
  } as const;
}

function texts(from: {
  readonly title: Words;
  readonly names?: readonly (string | null)[];
  readonly place?: readonly (string | null | undefined)[];
  readonly words: readonly Words[];
}): IndexedTexts {
  const inOne = (lang: "en" | "fr") => from.words.flatMap((words) => words?.[lang] ?? []).join("\n");
  return {
    titleEn: from.title?.en ?? "",
    titleFr: from.title?.fr ?? "",
    authors: (from.names ?? []).filter(Boolean).join("\n"),
    venue: (from.place ?? []).filter(Boolean).join("\n"),
    keywords: "",
    textEn: inOne("en"),
    textFr: inOne("fr"),
  };
}

function isWords(value: unknown): value is { readonly en?: string; readonly fr?: string } {
  return typeof value === "object" && value !== null;
}
