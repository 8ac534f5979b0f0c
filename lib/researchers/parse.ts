import type { ResearcherBySlugQueryResult, ResearchersQueryResult } from "#sanity/generated.ts";
import type { Locale } from "../i18n/locale.ts";
import { languagesOf } from "../i18n/page-languages.ts";
import { pickText } from "../i18n/pick-text.ts";
import { pickRichText } from "../portable-text/pick-rich-text.ts";
import { webAddress } from "../portable-text/web-address.ts";
import { parseImage } from "../site/parse-image.ts";
import { parseTopicLinks } from "../topics/parse.ts";
import { parseResearcherLink, parseResearcherLinks } from "./parse-link.ts";
import { parsePartialDate } from "./partial-date.ts";
import type { ProfileLink, Researcher, ResearcherEntry, Role } from "./researcher.ts";
import { roleTitle } from "./role-title.ts";
import { leadingRole, sortRoles, statusOn } from "./status.ts";

type StoredEntry = ResearchersQueryResult[number];
/** A name is the same in both languages. */
export const inAnyLanguage = { en: true, fr: true } as const;

type Stored = NonNullable<ResearcherBySlugQueryResult>;

type StoredRole = NonNullable<StoredEntry["roles"]>[number];

/** Whoever asks does not always ask who supervised. */
type StoredRoles = {
  readonly titleForm: StoredEntry["titleForm"];
  readonly roles:
    | readonly (Pick<StoredRole, "_key" | "start" | "end"> &
        Partial<Pick<StoredRole, "supervisors">> & {
          readonly roleType: Omit<NonNullable<StoredRole["roleType"]>, "plural"> | null;
        })[]
    | null;
};

/**
 * A researcher as the directory shows them on a day (`2026-11-23`); `null` without a name or an address. Somebody who
 * wants only the name shown has no photo and no topics here.
 */
export function parseResearcherEntry(
  stored: StoredEntry,
  locale: Locale,
  today: string,
): ResearcherEntry | null {
  const link = parseResearcherLink(stored);
  if (link === null) return null;
  const roles = parseRoles(stored, locale);
  const isPublic = stored.visibility === "public";
  return {
    ...link,
    sortKey: stored.sortKey ?? link.name,
    status: statusOn(roles, today),
    titleForm: stored.titleForm ?? "neutral",
    role: leadingRole(roles, today),
    topics: isPublic ? parseTopicLinks(stored.topics, locale) : [],
    // No photo without the day on which the person agreed to it.
    photo: isPublic && stored.consentAt !== null ? parseImage(stored.photo, locale) : null,
  };
}

/** A researcher's own page on a day. Of somebody who wants only the name shown, there is the name and what they are. */
export function parseResearcher(stored: Stored, locale: Locale, today: string): Researcher | null {
  const entry = parseResearcherEntry(stored, locale, today);
  if (entry === null) return null;
  const isPublic = stored.visibility === "public";
  return {
    ...entry,
    nativeName: stored.nativeName,
    roles: sortRoles(parseRoles(stored, locale), today),
    affiliations: isPublic ? parseAffiliations(stored, locale) : [],
    bio: isPublic ? pickRichText(stored.bio, locale) : null,
    languages: languagesOf(inAnyLanguage, isPublic ? stored.bio : null),
    identifiers: parseIdentifiers(isPublic ? stored.identifiers : null),
    links: isPublic ? (stored.links ?? []).flatMap(parseProfileLink) : [],
    visibility: isPublic ? "public" : "nameOnly",
    memoriam: parsePartialDate(stored.memoriam),
  };
}

/** The roles of somebody in the reader's language, in the order stored. */
export function parseRoles({ roles, titleForm }: StoredRoles, locale: Locale): readonly Role[] {
  return (roles ?? []).flatMap(({ _key, roleType, start, end, supervisors }) => {
    const title = roleTitle(roleType?.label, titleForm ?? "neutral", locale);
    if (title === null || roleType === null || roleType.group === null) return [];
    return [
      {
        key: _key,
        title,
        group: roleType.group,
        rank: roleType.rank ?? Number.MAX_SAFE_INTEGER,
        start: parsePartialDate(start),
        end: parsePartialDate(end),
        supervisors: parseResearcherLinks(supervisors ?? null),
      },
    ];
  });
}

function parseAffiliations({ affiliations }: Stored, locale: Locale): Researcher["affiliations"] {
  return (affiliations ?? []).flatMap(({ _key, organization, url, position, start, end }) => {
    if (organization === null) return [];
    return [
      {
        key: _key,
        organization,
        url: webAddress(url),
        position: pickText(position, locale),
        start: parsePartialDate(start),
        end: parsePartialDate(end),
      },
    ];
  });
}

function parseIdentifiers(stored: Stored["identifiers"]): Researcher["identifiers"] {
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(stored?.orcid ?? "")?.[0];
  return {
    orcid: orcid === undefined ? null : `https://orcid.org/${orcid}`,
    googleScholar: stored?.googleScholar ?? null,
    dblp: stored?.dblp ?? null,
    openalex: stored?.openalex ?? null,
  };
}

function parseProfileLink({ kind, url }: NonNullable<Stored["links"]>[number]): readonly ProfileLink[] {
  const address = webAddress(url);
  return address === null ? [] : [{ kind: kind ?? "other", url: address }];
}
