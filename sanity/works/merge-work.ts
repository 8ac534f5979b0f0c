import { fingerprint } from "../translation/fingerprint.ts";
import { bestSaying, goesOn, sayings } from "./best-part.ts";
import { canonical, valueHash } from "./canonical.ts";
import type { ImportedWork } from "./imported-work.ts";
import { placeVersions, type PlacedVersion } from "./place-versions.ts";
import { saysAlready } from "./says-already.ts";
import type { RawDocument, StoredWork } from "./stored-work.ts";
import { titleKey } from "./title-key.ts";
import type { VenueIndex } from "./venue-index.ts";
import { mergeVersions, type VersionContent } from "./version-identity.ts";
import { compare, versionWeight, weightOf, type Said, type Voice } from "./voice.ts";
import { fieldOfPart, fieldsOf, readPart, textOf, writePart, type Part } from "./work-parts.ts";

export type Merging = {
  readonly at: string;
  readonly batch: string;
  readonly venues: VenueIndex;
  /** Whether a version is another work's by an editor's word: it was split off. */
  readonly isElsewhere: (version: VersionContent) => boolean;
};

/** One part that an import writes, for people to look at before. */
export type PartChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

export type Merged = {
  readonly document: RawDocument;
  readonly changes: readonly PartChange[];
  /** Parts that stay as the editor has them, though a record says something else. */
  readonly kept: readonly string[];
};

type Origin = StoredWork["origins"][number];
type Suggestion = StoredWork["suggestions"][number];

/**
 * A work with what records say of it put in. A part that an editor has changed or locked stays; what the records say
 * instead becomes a suggestion. Everywhere else the best saying counts, whichever came first, and silence erases nothing.
 * @param work as the lake has it; one without parts for a new work
 * @param records of this work, in canonical order
 */
export function mergeWork(work: StoredWork, records: readonly ImportedWork[], merging: Merging): Merged {
  let document = work.raw;
  const origins = new Map(work.origins.map((origin) => [origin.field, origin]));
  const present = new Set(records.map(nameOf));
  const changes: PartChange[] = [];
  const kept: string[] = [];
  const suggestions = new Map(work.suggestions.map((one) => [one._key, one]));

  const { placed, keys } = placedVersions();
  for (const [part, said] of saidParts(records, merging)) settle(part, said);
  for (const version of placed) settleVersion(version);

  const withRecords = withProvenance(
    { ...document, ...alsoTitled() },
    work,
    records.map((record, at) => ({ record, versions: keys[at] ?? [] })),
  );
  return {
    document: finished(withRecords, [...origins.values()], [...suggestions.values()]),
    changes,
    kept,
  };

  function settle(part: Part, said: readonly [Said, ...Said[]]): void {
    const value = readPart(document, part);
    const origin = origins.get(part);
    if (isEditors(part, value)) return suggest(part, value, bestSaying(part, withOpen(part, said)));
    const best = bestSaying(part, [...said, ...ownSaying(part, origin, value)]);
    write(part, value, best);
  }

  /**
   * What the work says by now, unless its record is being imported again and speaks for itself. Of authors it is kept all
   * the same, weighing nothing: it may hold what other records knew of them.
   */
  function ownSaying(part: Part, origin: Origin | undefined, value: unknown): readonly Said[] {
    if (origin === undefined || value === undefined) return [];
    // What an editor gave back to the imports yields to whatever they say.
    if (origin.weight < 0 && part !== "authors") return [];
    if (!present.has(nameOf(origin))) return [{ ...voiceOf(origin), value }];
    if (part !== "authors") return [];
    const again = records.find((record) => nameOf(record) === nameOf(origin));
    // A list that comes back cut says no more than it did.
    const isCut = again !== undefined && again.authorsAreCut && goesOn(value, again.authors);
    const weight = isCut ? Math.max(origin.weight, weightOf(again) - 99) : -1000;
    return [{ ...voiceOf(origin), weight, value }];
  }

  function settleVersion({ key, present: there, said }: PlacedVersion): void {
    const part: Part = `versions.${key}`;
    const told = said.flatMap(({ record, at, content }) => {
      const work = records[record];
      return work === undefined || merging.isElsewhere(content)
        ? []
        : [{ ...voiceOfRecord(work, merging), weight: versionWeight(work, at), value: content }];
    });
    const [first, ...rest] = told.toSorted(
      (a, b) =>
        b.weight - a.weight ||
        compare(nameOf(a), nameOf(b)) ||
        compare(canonical(a.value), canonical(b.value)),
    );
    if (first === undefined) return;
    const best: Said & { value: VersionContent } = {
      ...first,
      value: mergeVersions([first, ...rest].map(({ value }) => value)),
    };
    if (isEditors(part, there ?? undefined)) {
      const wanted = mergeVersions([best.value, ...(there === null ? [] : [there])]);
      return suggest(part, there ?? undefined, { ...best, value: wanted });
    }
    if (there === null) return write(part, undefined, best);
    const origin = origins.get(part);
    const isOwnFirst = origin !== undefined && !present.has(nameOf(origin)) && origin.weight > best.weight;
    const value = mergeVersions(isOwnFirst ? [there, best.value] : [best.value, there]);
    return write(part, there, isOwnFirst ? { ...voiceOf(origin), value } : { ...best, value });
  }

  /** Whether an editor has the last word: by a lock, or by having changed what an import wrote. */
  function isEditors(part: Part, value: unknown): boolean {
    if (work.locked.some((lock) => lock === part || lock === fieldOfPart(part))) return true;
    const origin = origins.get(part);
    return origin === undefined ? value !== undefined : origin.valueHash !== valueHash(value);
  }

  function write(part: Part, before: unknown, { value, ...voice }: Said): void {
    dropOpen(part);
    const known = origins.get(part);
    const isSame = before !== undefined && canonical(before) === canonical(value);
    const hash = isSame && known !== undefined ? known.valueHash : valueHash(value);
    if (known === undefined || known.valueHash !== hash || !isSameVoice(known, voice))
      origins.set(part, { ...voice, _key: keyOf(part), field: part, valueHash: hash });
    if (isSame) return;
    changes.push({ field: part, before, after: value });
    document = writePart(document, part, value);
  }

  function suggest(part: Part, value: unknown, best: Said): void {
    const key = keyOf(`${part} ${valueHash(best.value)}`);
    if (saysAlready(value, best.value)) return dropOpen(part);
    if (suggestions.get(key)?.state !== "open") dropOpen(part);
    if (suggestions.get(key)?.state === "ignored") return;
    kept.push(part);
    if (suggestions.has(key)) return;
    const { value: said, ...voice } = best;
    suggestions.set(key, { ...voice, _key: key, field: part, value: JSON.stringify(said), state: "open" });
  }

  function dropOpen(part: Part): void {
    for (const [key, { field, state }] of suggestions)
      if (field === part && state === "open") suggestions.delete(key);
  }

  /** With what another record said before, if nobody has decided on it. */
  function withOpen(part: Part, said: readonly [Said, ...Said[]]): [Said, ...Said[]] {
    const open = [...suggestions.values()].filter(
      (one) => one.field === part && one.state === "open" && !present.has(nameOf(one)),
    );
    return [...said, ...open.map((one) => ({ ...voiceOf(one), value: parsed(one.value) }))];
  }

  function placedVersions() {
    const removed = work.origins
      .filter(({ field }) => fieldOfPart(field) === "versions")
      .map(({ field }) => field.slice("versions.".length))
      .filter((key) => !work.versions.some((version) => version._key === key));
    return placeVersions(
      {
        versions: work.versions.map(({ _key: key }) => ({
          key,
          content: fieldsOf(readPart(document, `versions.${key}`)),
        })),
        removed: new Set(removed),
        keysOfRecord: (record) =>
          work.provenance.find(({ source, id }) => source === record.source && id === record.sourceId)
            ?.versions ?? [],
      },
      records,
      merging.venues,
    );
  }

  /** Titles by which the work is known elsewhere. */
  function alsoTitled(): { readonly alsoTitled?: readonly string[] } {
    const title = titleKey(textOf(document["title"]));
    const known = new Map(work.alsoTitled.map((other) => [titleKey(other), other]));
    for (const other of records.map((record) => record.title).toSorted(compare)) {
      const key = titleKey(other);
      if (key !== title && key !== "" && !known.has(key)) known.set(key, other);
    }
    return known.size === 0 ? {} : { alsoTitled: [...known.values()] };
  }
}

function saidParts(
  records: readonly ImportedWork[],
  merging: Merging,
): ReadonlyMap<Part, readonly [Said, ...Said[]]> {
  const parts = new Map<Part, [Said, ...Said[]]>();
  for (const record of records) {
    for (const [part, said] of sayings(record, merging)) {
      const known = parts.get(part);
      if (known === undefined) parts.set(part, [said]);
      else known.push(said);
    }
  }
  return parts;
}

function withProvenance(
  document: RawDocument,
  work: StoredWork,
  records: readonly { readonly record: ImportedWork; readonly versions: readonly string[] }[],
): RawDocument & { readonly provenance: readonly Provenance[] } {
  const list = new Map<string, Provenance>(
    work.provenance.map((entry) => [
      nameOf({ source: entry.source, sourceId: entry.id }),
      { _type: "provenance", ...entry },
    ]),
  );
  for (const { record, versions } of records) {
    const name = nameOf(record);
    const { fetchedAt } = list.get(name) ?? {};
    list.set(name, {
      _key: list.get(name)?._key ?? keyOf(name),
      _type: "provenance",
      source: record.source,
      id: record.sourceId,
      fetchedAt,
      ...(record.listsWorkOnce ? { listsWorkOnce: true } : {}),
      versions,
    });
  }
  return { ...document, provenance: [...list.values()] };
}

type Provenance = {
  readonly _key: string;
  readonly source: string;
  readonly id: string;
  readonly fetchedAt?: string | undefined;
  readonly [field: string]: unknown;
};

function finished(
  document: RawDocument,
  origins: readonly Origin[],
  suggestions: readonly Suggestion[],
): RawDocument {
  const listed = {
    origins: origins.map((one) => ({ _type: "origin", ...one })),
    suggestions: suggestions.map((one) => ({ _type: "suggestion", ...one })),
  };
  const { origins: _, suggestions: __, ...rest } = document;
  return {
    ...rest,
    ...(listed.origins.length === 0 ? {} : { origins: listed.origins }),
    ...(listed.suggestions.length === 0 ? {} : { suggestions: listed.suggestions }),
  } as RawDocument;
}

function voiceOfRecord(work: ImportedWork, { at, batch }: Merging): Omit<Voice, "weight"> {
  return { source: work.source, sourceId: work.sourceId, at, batch };
}

function voiceOf({ source, sourceId, at, batch, weight }: Voice): Voice {
  return { source, sourceId, at, batch, weight };
}

/** A record by its source and its id there. */
export function nameOf({ source, sourceId }: Pick<Voice, "source" | "sourceId">): string {
  return `${source}\n${sourceId}`;
}

function isSameVoice(one: Voice, other: Voice): boolean {
  return nameOf(one) === nameOf(other) && one.weight === other.weight;
}

function keyOf(text: string): string {
  return fingerprint(text).slice(0, 12);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
