import { isOutdatedAbstract } from "#sanity/translation/record-abstracts.ts";
import type { PublicationEntriesQueryResult } from "#sanity/generated.ts";
import { parseEach } from "../content/parse-each.ts";
import { otherLocale } from "../i18n/locale.ts";
import type { Locale } from "../i18n/locale.ts";
import { pickText } from "../i18n/pick-text.ts";
import { webAddress } from "../portable-text/web-address.ts";
import { parsePartialDate } from "../researchers/partial-date.ts";
import { parseResearcherLink } from "../researchers/parse-link.ts";
import { sortVersions, yearOfWork } from "./lead-version.ts";
import { parseVersion } from "./parse-version.ts";
import type { Abstract, Author, PublicationEntry, StatusNotice, Version } from "./publication.ts";
import { publicationSlug } from "./slug.ts";

export type StoredEntry = PublicationEntriesQueryResult[number];

/** Works for a list, in the order given; one that cannot be shown is left out and named in the log. */
export function parsePublicationEntries(
  stored: readonly (StoredEntry | null)[] | null,
  locale: Locale,
): readonly PublicationEntry[] {
  return parseEach(stored, (one) => parsePublicationEntry(one, locale));
}

/** A work as lists show it; `null` without a title or a short id, which make its address. */
export function parsePublicationEntry(stored: StoredEntry, locale: Locale): PublicationEntry | null {
  const { shortId, title } = stored;
  if (shortId === null || title === null || title.trim() === "") return null;
  const versions = parseVersions(stored, locale);
  return {
    id: stored._id,
    shortId,
    slug: publicationSlug(title, shortId),
    title: { tex: title, lang: stored.titleLang ?? "en" },
    type: stored.type ?? "article",
    year: yearOfWork(versions),
    authors: (stored.authors ?? []).flatMap((author) => parseAuthor(author) ?? []),
    lead: versions[0] ?? null,
    versionCount: versions.length,
    abstract: parseAbstracts(stored, locale)[0] ?? null,
    notice: parseNotice(stored, versions, locale),
  };
}

/** Every version, the lead first. */
export function parseVersions(
  stored: Pick<StoredEntry, "versions" | "leadVersion" | "titleLang">,
  locale: Locale,
): readonly Version[] {
  const paper = stored.titleLang ?? "en";
  const versions = (stored.versions ?? []).flatMap((version) => parseVersion(version, locale, paper) ?? []);
  return sortVersions(versions, stored.leadVersion);
}

const states = ["author", "publisher", "human", "outdated", "machine"] as const;

/** Every abstract: the reader's language first, and in a language the authors' own words before a translation. */
export function parseAbstracts(
  { abstracts }: Pick<StoredEntry, "abstracts">,
  locale: Locale,
): readonly Abstract[] {
  const order = [locale, otherLocale(locale)];
  const all = abstracts ?? [];
  return all
    .flatMap((abstract): readonly Abstract[] => {
      const { lang, text } = abstract;
      if (lang === null || text === null || text.trim() === "") return [];
      const state = isOutdatedAbstract(abstract, all) ? "outdated" : (abstract.state ?? "author");
      return [{ lang, tex: text.trim(), state }];
    })
    .toSorted(
      (one, other) =>
        order.indexOf(one.lang) - order.indexOf(other.lang) ||
        states.indexOf(one.state) - states.indexOf(other.state),
    );
}

function parseAuthor(stored: NonNullable<StoredEntry["authors"]>[number]): Author | null {
  const { display = null, given = null, family = null } = stored.printedName ?? {};
  const name = display ?? [given, family].filter((part) => part !== null).join(" ");
  if (name.trim() === "") return null;
  const researcher = parseResearcherLink(stored.researcher);
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(stored.orcid ?? "")?.[0];
  return {
    key: stored._key,
    name,
    given,
    family,
    slug: researcher?.slug ?? null,
    researcherId: researcher?.id ?? null,
    ...(orcid === undefined ? {} : { orcid: `https://orcid.org/${orcid}` }),
    equal: stored.equal ?? false,
    corresponding: stored.corresponding ?? false,
    affiliations: (stored.affiliations ?? []).filter((affiliation) => affiliation.trim() !== ""),
  };
}

/** What the editor says of the work's state, else what its lead version does: a retracted paper is a retracted work. */
function parseNotice(stored: StoredEntry, versions: readonly Version[], locale: Locale): StatusNotice | null {
  const { statusNotice } = stored;
  if (statusNotice !== null && statusNotice.kind !== null) {
    return {
      kind: statusNotice.kind,
      date: parsePartialDate(statusNotice.date),
      reason: pickText(statusNotice.reason, locale),
      url: webAddress(statusNotice.noticeUrl),
    };
  }
  const status = versions[0]?.status;
  if (status !== "retracted" && status !== "withdrawn") return null;
  return { kind: status, date: versions[0]?.date ?? null, reason: null, url: null };
}
