import { canonical, sameJson } from "./canonical.ts";
import { comparableImport, comparableStored } from "./comparable.ts";
import type { Existing } from "./existing.ts";
import { groupWorks, type Entry, type Grouping, type Merge, type Place } from "./group-works.ts";
import { importedWork, type ImportedWork, type ImportItem } from "./imported-work.ts";
import { linkPeople, type AuthorMatch } from "./link-people.ts";
import { peopleIndex } from "./match-authors.ts";
import { mergeWork, nameOf, type PartChange } from "./merge-work.ts";
import { newWorkIds } from "./new-work-ids.ts";
import { readWork, type RawDocument, type StoredWork } from "./stored-work.ts";
import { venueIndex, venueKey } from "./venue-index.ts";
import { identitiesOf } from "./version-identity.ts";
import { compare, inCanonicalOrder } from "./voice.ts";
import { fieldsOf, textOf } from "./work-parts.ts";
import { factsOf } from "./work-facts.ts";
import { pairDocument, pairId, type PairDocument } from "./work-pair.ts";

export type PlanSettings = {
  /** ISO 8601. */
  readonly at: string;
  /** The batch's own id: letters, digits and hyphens. */
  readonly batch: string;
  /** Sources that list only works of these people: there, a full name is enough. */
  readonly memberLists?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Called now and then; a browser lets others have their turn. */
  readonly pause?: () => Promise<void>;
};

/** A work that an import makes or changes. */
export type PlannedWork = {
  readonly id: string;
  readonly title: string;
  /** As it will be. */
  readonly document: RawDocument;
  /** As it is, with its revision; `null` for a new work. */
  readonly before: RawDocument | null;
  readonly changes: readonly PartChange[];
  readonly records: readonly ImportedWork[];
};

export type ImportPlan = {
  readonly batch: string;
  readonly at: string;
  readonly created: readonly PlannedWork[];
  readonly changed: readonly PlannedWork[];
  /** Works of the lake that records speak of and that stay as they are. */
  readonly same: number;
  /** Works that somebody is editing: they have a draft. Nothing of them is written; import again once it is published. */
  readonly held: readonly PlannedWork[];
  /** New questions whether two works are one. */
  readonly pairs: readonly PairDocument[];
  /** Questions that were asked before and wait. */
  readonly openPairs: number;
  /** Parts that stay as an editor has them, `publication-abc234 title`. */
  readonly kept: readonly string[];
  readonly authors: readonly (AuthorMatch & { readonly work: string })[];
  /** What was put together by itself. */
  readonly merges: readonly Merge[];
  /** Names of venues that are none of ours, all editions of a series under one, the most frequent first. */
  readonly unmatchedVenues: readonly { readonly name: string; readonly count: number }[];
  readonly faults: readonly Extract<ImportItem, { kind: "fault" }>[];
  /** For people: what was read in spite of something odd. */
  readonly notes: readonly string[];
};

const slice = 25;

/**
 * Compares everything that was read with everything that the lake has, and says what an import would write; nothing is
 * written. The order of the items does not count, and what an import wrote is not written again.
 */
export async function planImport(
  existing: Existing,
  items: Iterable<ImportItem>,
  settings: PlanSettings,
): Promise<ImportPlan> {
  const pause = settings.pause ?? (async () => undefined);
  const slices = everySlice(pause);
  const { works: given, faults } = await sorted(items, slices);
  const records = inCanonicalOrder(given);
  const works = await withDrafts(existing.works, slices);

  const entries: Entry[] = [];
  for (const { work } of works) {
    await slices();
    entries.push({
      name: work._id,
      facts: factsOf(comparableStored(work)),
      records: work.provenance.map(({ source, id }) => nameOf({ source, sourceId: id })),
      isRecordSure: true,
    });
  }
  const recordEntries: Entry[] = [];
  for (const record of records) {
    await slices();
    recordEntries.push({
      name: `${record.source} ${record.sourceId}`,
      facts: factsOf(comparableImport(record)),
      records: [nameOf(record)],
      isRecordSure: record.authority !== "list",
    });
  }
  const different = differentPairs(existing, works);
  const grouping = await groupWorks(entries, recordEntries, {
    pause,
    areDifferent: (one, other) => different.has(pairId(idAt(one), idAt(other))),
  });

  const groups = grouping.groups.map((group) => ({
    ...group,
    records: eachOnce(group.records.flatMap((at) => records[at] ?? [])),
  }));
  const ids = newWorkIds(
    groups.filter(({ work }) => work === null).map((group) => group.records),
    works.map(({ work }) => work),
  );
  const people = peopleIndex(existing.people);
  const venues = venueIndex(existing.venues);
  const elsewhere = splitOff(works.map(({ work }) => work));
  const plan = {
    created: [] as PlannedWork[],
    changed: [] as PlannedWork[],
    held: [] as PlannedWork[],
    kept: [] as string[],
    authors: [] as ImportPlan["authors"][number][],
  };
  const idOfGroup: string[] = [];
  let same = 0;
  let made = 0;
  for (const group of groups) {
    await slices();
    const known = group.work === null ? null : (works[group.work] ?? null);
    const work = known?.work ?? emptyWork(ids[made++] ?? "");
    idOfGroup.push(work._id);
    const merged = mergeWork(work, group.records, {
      at: settings.at,
      batch: settings.batch,
      venues,
      isElsewhere: (version) =>
        identitiesOf(version).some((identity) => elsewhere.get(work._id)?.has(identity) === true),
    });
    plan.kept.push(...merged.kept.map((part) => `${work._id} ${part}`));
    const isLocked = work.locked.includes("authors");
    const linked = isLocked
      ? { document: merged.document, found: [] }
      : linkPeople(
          merged.document,
          { years: yearsOf(group.records), isListedFor: listedFor(group.records, settings) },
          people,
        );
    const title = textOf(linked.document["title"]);
    plan.authors.push(...linked.found.map((match) => ({ ...match, work: work._id })));
    if (known !== null && sameJson(linked.document, work.raw)) {
      same += 1;
      continue;
    }
    const after = dated(linked.document, group.records, settings.at);
    const planned: PlannedWork = {
      id: work._id,
      title,
      document: after,
      before: known === null ? null : work.raw,
      changes: merged.changes,
      records: group.records,
    };
    if (known?.hasDraft === true) plan.held.push(planned);
    else if (known === null) plan.created.push(planned);
    else plan.changed.push(planned);
  }

  const pairs = pairsOf(grouping, existing, {
    at: settings.at,
    batch: settings.batch,
    idOf: (place) => ("work" in place ? idAt(place.work) : (idOfGroup[place.group] ?? "")),
  });
  return {
    batch: settings.batch,
    at: settings.at,
    ...plan,
    created: plan.created.toSorted((a, b) => compare(a.id, b.id)),
    changed: plan.changed.toSorted((a, b) => compare(a.id, b.id)),
    same,
    pairs,
    openPairs: existing.pairs.filter(({ state }) => state === "open").length,
    merges: grouping.merges,
    unmatchedVenues: unmatched(records, venues),
    faults,
    notes: [
      ...records.flatMap((record) =>
        record.warnings.map((warning) => `${record.source} ${record.sourceId}: ${warning}`),
      ),
      ...grouping.volumes.map(
        (identifier) => `“${identifier}” stands in so many records that it is taken for their volume’s.`,
      ),
    ],
  };

  function idAt(at: number): string {
    return works[at]?.work._id ?? "";
  }
}

/** Works that were read; what is not of the contract is a fault of the reader and is said. */
async function sorted(
  items: Iterable<ImportItem>,
  slices: () => Promise<void>,
): Promise<{ readonly works: readonly ImportedWork[]; readonly faults: ImportPlan["faults"] }> {
  const works: ImportedWork[] = [];
  const faults: ImportPlan["faults"][number][] = [];
  for (const item of items) {
    await slices();
    if (item.kind === "fault") {
      faults.push(item);
      continue;
    }
    const read = importedWork.safeParse(item.work);
    if (read.success) works.push(read.data);
    else {
      const what = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
      faults.push({
        kind: "fault",
        line: 0,
        what: `${item.work.at ?? ""} ${what}`.trim(),
        raw: canonical(item.work),
      });
    }
  }
  return { works, faults };
}

type Known = { readonly work: StoredWork; readonly hasDraft: boolean };

/** Each work once, under its published id: what is published, or the draft of what never was. */
async function withDrafts(
  documents: readonly RawDocument[],
  slices: () => Promise<void>,
): Promise<readonly Known[]> {
  const drafts = new Map<string, RawDocument>();
  const published = new Map<string, RawDocument>();
  for (const document of documents) {
    if (document._id.startsWith("drafts.")) drafts.set(document._id.slice("drafts.".length), document);
    else published.set(document._id, document);
  }
  const known: Known[] = [];
  for (const id of [...new Set([...published.keys(), ...drafts.keys()])].toSorted(compare)) {
    await slices();
    const document = published.get(id) ?? drafts.get(id);
    if (document !== undefined)
      known.push({ work: readWork({ ...document, _id: id }), hasDraft: drafts.has(id) });
  }
  return known;
}

/** Works that an editor said are not the same, by the pair's id. */
function differentPairs({ pairs }: Existing, works: readonly Known[]): ReadonlySet<string> {
  return new Set([
    ...pairs.flatMap(({ _id, state }) => (state === "different" ? [_id] : [])),
    ...works.flatMap(({ work }) => work.notSameAs.map(({ _ref }) => pairId(work._id, _ref))),
  ]);
}

/** By work, what the versions of works have that it is not: an editor split them off. */
function splitOff(works: readonly StoredWork[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map(works.map((work) => [work._id, work]));
  const found = new Map<string, Set<string>>();
  const add = (from: StoredWork, to: StoredWork): void => {
    const own = new Set(identitiesOfWork(from));
    const theirs = identitiesOfWork(to).filter((identity) => !own.has(identity));
    found.set(from._id, new Set([...(found.get(from._id) ?? []), ...theirs]));
  };
  for (const work of works) {
    for (const { _ref } of work.notSameAs) {
      const other = byId.get(_ref);
      if (other === undefined) continue;
      add(work, other);
      add(other, work);
    }
  }
  return found;
}

function identitiesOfWork({ versions }: StoredWork): readonly string[] {
  return versions.flatMap((version) => identitiesOf({ identifiers: fieldsOf(version.identifiers) }));
}

/**
 * One record under each name. Of two that say the same one is enough; two that differ under one id (a list made by hand
 * names the preprint and the paper alike) are both heard, the later as `id#2`.
 */
function eachOnce(records: readonly ImportedWork[]): readonly ImportedWork[] {
  if (new Set(records.map(nameOf)).size === records.length) return records;
  const said = new Set<string>();
  const names = new Map<string, number>();
  return records.flatMap((record) => {
    const words = canonical({ ...record, at: undefined, raw: undefined });
    if (said.has(words)) return [];
    said.add(words);
    const turn = (names.get(nameOf(record)) ?? 0) + 1;
    names.set(nameOf(record), turn);
    return [turn === 1 ? record : { ...record, sourceId: `${record.sourceId}#${turn}` }];
  });
}

function emptyWork(shortId: string): StoredWork {
  const _id = `publication-${shortId}`;
  return readWork({ _id, _type: "publication", shortId, abstracts: [], authors: [] });
}

/** With the time of reading: only where there is something new to write. */
function dated(document: RawDocument, records: readonly ImportedWork[], at: string): RawDocument {
  const read = new Set(records.map(nameOf));
  const provenance = Array.isArray(document["provenance"]) ? document["provenance"].map(fieldsOf) : [];
  return {
    ...document,
    provenance: provenance.map((entry) =>
      read.has(nameOf({ source: String(entry["source"]), sourceId: String(entry["id"]) }))
        ? { ...entry, fetchedAt: at }
        : entry,
    ),
  };
}

function yearsOf(records: readonly ImportedWork[]): readonly number[] {
  return records.flatMap(({ versions }) =>
    versions.flatMap(({ date }) => (date === undefined ? [] : [Number(date.slice(0, 4))])),
  );
}

function listedFor(
  records: readonly ImportedWork[],
  { memberLists }: PlanSettings,
): (person: string) => boolean {
  const lists = records.flatMap(({ source }) => memberLists?.get(source) ?? []);
  return (person) => lists.some((members) => members.has(person));
}

function pairsOf(
  { unsure }: Grouping,
  { pairs }: Existing,
  {
    at,
    batch,
    idOf,
  }: { readonly at: string; readonly batch: string; readonly idOf: (place: Place) => string },
): readonly PairDocument[] {
  const known = new Set(pairs.map(({ _id }) => _id));
  return unsure
    .map(({ one, other, verdict }) =>
      pairDocument({ works: [idOf(one), idOf(other)], reason: verdict.why, at, batch }),
    )
    .filter(({ _id }) => (known.has(_id) ? false : known.add(_id)))
    .toSorted((a, b) => compare(a._id, b._id));
}

function unmatched(
  records: readonly ImportedWork[],
  venues: (name: string) => string | null,
): ImportPlan["unmatchedVenues"] {
  const found = new Map<string, { name: string; count: number }>();
  for (const { versions } of records) {
    for (const { venueText } of versions) {
      if (venueText === undefined || venues(venueText) !== null) continue;
      const key = venueKey(venueText);
      const known = found.get(key);
      // Of all its editions the shortest name, for the list of aliases.
      const name = known === undefined || isShorter(venueText, known.name) ? venueText : known.name;
      found.set(key, { name, count: (known?.count ?? 0) + 1 });
    }
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count || compare(a.name, b.name));
}

function isShorter(one: string, other: string): boolean {
  return one.length < other.length || (one.length === other.length && one < other);
}

function everySlice(pause: () => Promise<void>): () => Promise<void> {
  let count = 0;
  return async () => {
    count += 1;
    if (count % slice === 0) await pause();
  };
}
