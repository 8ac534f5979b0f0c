import { canonical } from "./canonical.ts";
import { compare } from "./voice.ts";
import { linkKinds } from "./work-words.ts";
import { fieldsOf, membersOf } from "./work-parts.ts";
import { identities } from "./work-facts.ts";

/** What a version says, as `readPart` gives it. */
export type VersionContent = { readonly [field: string]: unknown };

/** Identifiers of which a version has one and no more. */
const single = new Set<string>(["doi", "arxiv", "acl", "pmlr", "pmid", "pmcid"]);

/** `doi 10.1000/182`, one for each of its identifiers, the most lasting first. */
export function identitiesOf(version: VersionContent): readonly string[] {
  const identifiers = fieldsOf(version["identifiers"]);
  return identities.flatMap((name) => {
    const value = identifiers[name];
    return typeof value === "string" ? [`${name} ${value}`] : [];
  });
}

/** Whether two versions say by their identifiers that they are two. */
export function conflict(one: VersionContent, other: VersionContent): boolean {
  const [a, b] = [fieldsOf(one["identifiers"]), fieldsOf(other["identifiers"])];
  return [...single].some((name) => a[name] !== undefined && b[name] !== undefined && a[name] !== b[name]);
}

/**
 * Whether two records tell of one appearance: of one kind, in one venue and year. What one of them does not tell cannot
 * contradict, but kind and year, or kind and venue, there must be. Preprints have no venue to tell them apart.
 * @param sameVenue whether two printed names mean one venue
 */
export function isSameAppearance(
  one: VersionContent,
  other: VersionContent,
  sameVenue: (a: VersionContent, b: VersionContent) => boolean | null,
): boolean {
  if (one["kind"] !== other["kind"] || conflict(one, other)) return false;
  const venue = sameVenue(one, other);
  if (venue === false) return false;
  if (one["kind"] === "preprint") return true;
  const [a, b] = [yearOf(one), yearOf(other)];
  if (a !== null && b !== null) return a === b;
  return venue === true;
}

function yearOf({ date }: VersionContent): string | null {
  return typeof date === "string" ? date.slice(0, 4) : null;
}

const linkOrder: readonly unknown[] = linkKinds;

const singleFields = "kind status volume issue pages publisher track peerReviewed".split(" ");

/**
 * What several records say of one version: each part from the first that tells it, identifiers and links from all of
 * them. What a later one does not tell takes nothing away.
 * @param contents the weightiest first
 */
export function mergeVersions(contents: readonly VersionContent[]): VersionContent {
  const merged: Record<string, unknown> = {};
  for (const name of singleFields) {
    const value = contents.find((content) => content[name] !== undefined)?.[name];
    if (value !== undefined) merged[name] = value;
  }
  const placed = contents.find(({ venue }) => venue !== undefined);
  const named = contents.find(({ venueText }) => venueText !== undefined);
  if (placed !== undefined) merged["venue"] = placed["venue"];
  else if (named !== undefined) merged["venueText"] = named["venueText"];
  const date = mergeDates(contents.flatMap(({ date }) => (typeof date === "string" ? [date] : [])));
  if (date !== undefined) merged["date"] = date;
  const identifiers = Object.assign({}, ...contents.toReversed().map((content) => content["identifiers"]));
  if (Object.keys(identifiers).length > 0) merged["identifiers"] = identifiers;
  const links = mergeLinks(contents.flatMap((content) => membersOf(content["links"])));
  if (links.length > 0) merged["links"] = links;
  return merged;
}

/** The first date, or a later one that says the same more exactly. */
function mergeDates(dates: readonly string[]): string | undefined {
  const [first] = dates;
  if (first === undefined) return undefined;
  return dates.reduce(
    (best, date) => (date.length > best.length && date.startsWith(best) ? date : best),
    first,
  );
}

function mergeLinks(links: readonly VersionContent[]): readonly VersionContent[] {
  const found = new Map<string, VersionContent>();
  for (const link of links) {
    const url = String(link["url"]);
    const key = `${String(link["kind"])} ${url.replace(/^https?:\/\//, "").replace(/\/$/, "")}`;
    const known = found.get(key);
    if (known === undefined || (url.startsWith("https") && !String(known["url"]).startsWith("https")))
      found.set(key, link);
  }
  return [...found.values()].sort(
    (a, b) =>
      linkOrder.indexOf(a["kind"]) - linkOrder.indexOf(b["kind"]) ||
      compare(String(a["url"]), String(b["url"])) ||
      compare(canonical(a), canonical(b)),
  );
}
