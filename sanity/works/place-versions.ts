import { fingerprint } from "../translation/fingerprint.ts";
import type { ImportedVersion, ImportedWork } from "./imported-work.ts";
import { venueKey, type VenueIndex } from "./venue-index.ts";
import { conflict, identitiesOf, isSameAppearance, type VersionContent } from "./version-identity.ts";

/** A version of a work with what the records say of it, those of the first records first. */
export type PlacedVersion = {
  readonly key: string;
  /** What the lake has; `null` for a new version, and for one that an editor took out. */
  readonly present: VersionContent | null;
  readonly said: { readonly record: number; readonly at: number; readonly content: VersionContent }[];
};

/** What a work has of versions before an import. */
export type PresentVersions = {
  readonly versions: readonly { readonly key: string; readonly content: VersionContent }[];
  /** Keys of versions that an editor took out. */
  readonly removed: ReadonlySet<string>;
  /** Which versions a record told of when it was imported before; `[]` when it was not. */
  readonly keysOfRecord: (record: ImportedWork) => readonly string[];
};

/**
 * Finds for every version that the records of a work tell of which version of the work it is. By what was found before,
 * then by identifiers, then by kind, venue and year; else it is a new one. Two versions of one record stay two.
 * @param records in canonical order
 */
export function placeVersions(
  present: PresentVersions,
  records: readonly ImportedWork[],
  venues: VenueIndex,
): { readonly placed: readonly PlacedVersion[]; readonly keys: readonly (readonly string[])[] } {
  const slots: Slot[] = [
    ...present.versions.map(({ key, content }) => ({ key, present: content, said: [] })),
    ...[...present.removed].map((key) => ({ key, present: null, said: [] })),
  ];
  const told = records.flatMap((work, record) =>
    work.versions.map((version, at) => ({
      record,
      at,
      content: contentOf(version, venues),
      known: present.keysOfRecord(work)[at],
      isAsMany: present.keysOfRecord(work).length === work.versions.length,
    })),
  );
  type Told = (typeof told)[number];
  const slotOf = new Map<Told, Slot>();
  const put = (one: Told, slot: Slot): void => {
    slot.said.push({ record: one.record, at: one.at, content: one.content });
    slotOf.set(one, slot);
  };
  for (const one of told) {
    const slot = slots.find(({ key }) => key !== null && key === one.known);
    if (slot !== undefined && isStill(slot, one)) put(one, slot);
  }
  // What is there already takes its own first: an identifier of a whole work is found on each of its versions.
  for (const one of told) {
    const slot = slotOf.has(one) ? undefined : lastingly(one);
    if (slot !== undefined) put(one, slot);
  }
  for (const one of told) {
    if (slotOf.has(one) || identitiesOf(one.content).length === 0) continue;
    put(one, removedOf(one.content) ?? lastingly(one) ?? loosely(one) ?? newSlot(slots));
  }
  join(slots, slotOf);
  for (const one of told) {
    if (slotOf.has(one)) continue;
    const slot =
      removedOf(one.content) ??
      slots.find((slot) => !isOf(slot, one.record) && isAppearanceOf(slot, one.content)) ??
      newSlot(slots);
    put(one, slot);
  }
  const placed = withKeys(slots.filter(({ present, said }) => present !== null || said.length > 0));
  const keyOf = new Map(placed.map(({ slot, version }) => [slot, version.key]));
  return {
    placed: placed.map(({ version }) => version),
    keys: records.map((_, record) =>
      told.filter((one) => one.record === record).map((one) => keyOf.get(slotOf.get(one) ?? missing) ?? ""),
    ),
  };

  /** The version in this place when the record was imported before; a preprint that was published since is not. */
  function isStill({ present: there }: Slot, { content, isAsMany }: Told): boolean {
    if (there === null) return isAsMany;
    const own = identitiesOf(content).filter((identity) => !isOfWork(identity));
    if (identitiesOf(there).some((identity) => own.includes(identity))) return true;
    if (conflict(there, content)) return false;
    if (there["kind"] === content["kind"]) return true;
    // Somebody corrected the kind.
    return isAsMany && there["kind"] !== "preprint" && content["kind"] !== "preprint";
  }

  /** By an identifier of one version alone. */
  function lastingly({ record, content }: Told): Slot | undefined {
    const own = identitiesOf(content).filter((identity) => !isOfWork(identity));
    return slots.find(
      (slot) =>
        !contentsOf(slot).some((there) => conflict(there, content)) &&
        contentsOf(slot).some((there) => identitiesOf(there).some((identity) => own.includes(identity))) &&
        (!isOf(slot, record) || isTwice(slot, content)),
    );
  }

  /** By an identifier that a register may give to all versions of a work. */
  function loosely({ record, content }: Told): Slot | undefined {
    const own = identitiesOf(content).filter(isOfWork);
    return slots.find(
      (slot) =>
        !isOf(slot, record) &&
        !contentsOf(slot).some((there) => conflict(there, content)) &&
        contentsOf(slot).some(
          (there) =>
            there["kind"] === content["kind"] &&
            identitiesOf(there).some((identity) => own.includes(identity)),
        ),
    );
  }

  /** A version that an editor took out, told of by a record that is new. */
  function removedOf(content: VersionContent): Slot | undefined {
    if (present.removed.size === 0) return undefined;
    const keys = [...identitiesOf(content), appearanceOf(content)].map((identity) => keyOfIdentity(identity));
    return slots.find(({ key, present }) => present === null && key !== null && keys.includes(key));
  }
}

type Slot = {
  readonly key: string | null;
  readonly present: VersionContent | null;
  readonly said: PlacedVersion["said"];
};

/** `s2 …`: what registers of works give, not publishers of versions. */
function isOfWork(identity: string): boolean {
  return /^(?:s2|openalex|dblp|hal) /.test(identity);
}

const missing: Slot = { key: null, present: null, said: [] };

/** New versions with identifiers that are one appearance all the same: the DOI in one record, the PMLR number in another. */
function join(slots: Slot[], slotOf: Map<object, Slot>): void {
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at];
    if (slot === undefined || slot.key !== null) continue;
    const earlier = slots
      .slice(0, at)
      .find(
        (other) =>
          !slot.said.some(({ record }) => isOf(other, record)) &&
          slot.said.every(({ content }) => isAppearanceOf(other, content)),
      );
    if (earlier === undefined) continue;
    earlier.said.push(...slot.said);
    for (const [one, own] of slotOf) if (own === slot) slotOf.set(one, earlier);
    slots.splice(at, 1);
    at -= 1;
  }
}

function newSlot(slots: Slot[]): Slot {
  const slot: Slot = { key: null, present: null, said: [] };
  slots.push(slot);
  return slot;
}

function contentsOf({ present, said }: Slot): readonly VersionContent[] {
  return [...(present === null ? [] : [present]), ...said.map(({ content }) => content)];
}

function isOf({ said }: Slot, record: number): boolean {
  return said.some((one) => one.record === record);
}

/** What one record tells twice: two versions of one record stay two, unless nothing tells them apart. */
function isTwice(slot: Slot, content: VersionContent): boolean {
  return contentsOf(slot).every(({ kind }) => kind === content["kind"]);
}

function isAppearanceOf(slot: Slot, content: VersionContent): boolean {
  const contents = contentsOf(slot);
  return (
    !contents.some((own) => conflict(own, content)) &&
    contents.some((own) => isSameAppearance(own, content, sameVenue))
  );
}

/** `null` when one of them names none. */
function sameVenue(one: VersionContent, other: VersionContent): boolean | null {
  const [a, b] = [one, other].map(({ venue, venueText }) =>
    typeof venue === "string" ? venue : typeof venueText === "string" ? venueKey(venueText) : null,
  );
  return a == null || b == null ? null : a === b;
}

/** What a record says of a version, as `readPart` gives it, with its venue found. */
function contentOf(
  { venueText, peerReviewed, identifiers, links, ...version }: ImportedVersion,
  venues: VenueIndex,
): VersionContent {
  const venue = venueText === undefined ? null : venues(venueText);
  const content: VersionContent = {
    ...version,
    peerReviewed,
    ...(venueText === undefined ? {} : venue === null ? { venueText } : { venue }),
    ...(Object.keys(identifiers).length === 0 ? {} : { identifiers }),
    ...(links.length === 0 ? {} : { links }),
  };
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}

/** New versions get a key that follows from what they are: an editor who takes one out is not brought it again. */
function withKeys(
  slots: readonly Slot[],
): readonly { readonly slot: Slot; readonly version: PlacedVersion }[] {
  const taken = new Set(slots.flatMap(({ key }) => key ?? []));
  return slots.map((slot) => {
    const version = { key: slot.key ?? freeKey(identityOf(slot)), present: slot.present, said: slot.said };
    return { slot, version };
  });

  function freeKey(identity: string): string {
    let key = keyOfIdentity(identity);
    for (let turn = 1; taken.has(key); turn += 1) key = keyOfIdentity(`${identity}#${turn}`);
    taken.add(key);
    return key;
  }
}

function identityOf({ said }: Slot): string {
  const [strongest] = said.flatMap(({ content }) => identitiesOf(content)).toSorted();
  if (strongest !== undefined) return strongest;
  return appearanceOf(said[0]?.content ?? {});
}

function appearanceOf({ kind, venue, venueText, date }: VersionContent): string {
  const name = venue ?? (typeof venueText === "string" ? venueKey(venueText) : "");
  return [kind, name, typeof date === "string" ? date.slice(0, 4) : ""].join("|");
}

function keyOfIdentity(identity: string): string {
  return `v${fingerprint(identity).slice(0, 10)}`;
}
