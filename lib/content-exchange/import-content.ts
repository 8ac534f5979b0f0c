import type { SanityClient } from "@sanity/client";
import { readDocuments } from "#lib/content-move/read-documents.ts";
import type { StoredDocument } from "#lib/content-move/read-documents.ts";
import { languageTags, otherLocale } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { compareReturned } from "#lib/messages/exchange/compare-returned.ts";
import type { Comparison, Refusal } from "#lib/messages/exchange/compare-returned.ts";
import type { ReturnedFile } from "#lib/messages/exchange/unit.ts";
import { contentUnits } from "./content-units.ts";
import type { ContentUnit } from "./content-units.ts";
import { newFaults } from "./new-faults.ts";
import { splitId } from "./split-id.ts";
import { translateDocument } from "./translate-document.ts";
import { writeDrafts } from "./write-drafts.ts";
import type { DraftChange } from "./write-drafts.ts";

export type ContentImport = Comparison & {
  /** The published ids of the documents that have a draft with the translation now, or would have. */
  readonly drafts: readonly string[];
};

/**
 * Puts what a translator sent back into drafts; nothing is published, and nothing at all is written when one text of the
 * file is refused. Where a document has a draft already, the translation goes into that.
 * @param isDryRun only says what would happen
 * @throws Error when a document changes between the check and the writing; then nothing was written
 */
export async function importContent(
  client: SanityClient,
  returned: ReturnedFile,
  { isDryRun }: { readonly isDryRun: boolean },
): Promise<ContentImport> {
  const to = languageOf(returned);
  const documents = await readDocuments(client);
  const ids = new Set(returned.units.flatMap(({ id }) => splitId(id)?.document ?? []));
  const edited = [...ids].flatMap((id) => editedVersion(documents, id) ?? []);
  const present = new Map<string, ContentUnit & { readonly edited: Edited }>();
  for (const one of edited)
    for (const found of contentUnits(one.base, to))
      present.set(`${one.published._id}#${found.unit.id}`, { ...found, edited: one });
  const file = {
    from: otherLocale(to),
    to,
    units: [...present].map(([id, { unit }]) => ({ ...unit, id })),
  };
  const plain = returned.units.map((unit) => ({ ...unit, id: plainId(unit.id) }));
  const comparison = compareReturned({ ...returned, units: plain }, file);
  const revisions = new Map(returned.units.map(({ id }) => [plainId(id), splitId(id)?.revision]));
  const changed = comparison.changed.flatMap(({ unit, target }) => {
    const found = present.get(unit.id);
    return found === undefined ? [] : [{ id: unit.id, found, target }];
  });
  const refusals: Refusal[] = [...comparison.refusals];
  for (const { id, found } of changed) {
    const reason = staleness(found, revisions.get(id), to);
    if (reason !== null) refusals.push({ id, reason });
  }
  const sent = new Set(plain.filter(({ target }) => (target ?? "").trim() !== "").map(({ id }) => id));
  for (const [id, { field, edited: one }] of present) {
    const isTouched = changed.some(({ found }) => found.edited === one && found.field.path === field.path);
    const isThere = sent.has(id) || present.get(id)?.unit.target !== null;
    if (isTouched && !isThere)
      refusals.push({
        id,
        reason: "the blocks of its text before or after it are translated, this one is not",
      });
  }
  const changes: DraftChange[] = edited.flatMap((one) => {
    const own = changed.filter(({ found }) => found.edited === one);
    const texts = own.map(({ found, target }) => ({ path: found.field.path, block: found.block, target }));
    return own.length === 0 ? [] : [{ ...one, document: translateDocument(one.base, texts, to) }];
  });
  if (refusals.length === 0) refusals.push(...(await newFaults(client, changes, to)));
  if (refusals.length === 0 && !isDryRun) await writeDrafts(client, changes);
  return { ...comparison, refusals, drafts: changes.map(({ published }) => published._id) };
}

type Edited = Omit<DraftChange, "document">;

/** A published document with what an editor would go on from: its draft, or else itself. */
function editedVersion(documents: ReadonlyMap<string, StoredDocument>, id: string): Edited | undefined {
  const published = documents.get(id);
  if (published === undefined) return undefined;
  const draft = documents.get(`drafts.${id}`);
  return { published, base: draft ?? published, hasDraft: draft !== undefined };
}

/** Why a translation would take the place of what somebody wrote since the export; null when it does not. */
function staleness(
  { unit, field, edited: { published, base, hasDraft } }: ContentUnit & { readonly edited: Edited },
  revision: string | undefined,
  to: Locale,
): string | null {
  if (hasDraft) {
    const before = contentUnits(published, to).find((one) => one.unit.id === unit.id);
    if (before?.unit.target !== unit.target)
      return `the draft of ${base._id.replace("drafts.", "")} has another translation of it. Publish or discard the draft, and export again`;
  }
  const isFree = unit.target === null && !hasValue(field.value[to]);
  return isFree || published["_rev"] === revision
    ? null
    : "its document was changed since it was exported, and there is a translation. Export it again";
}

function hasValue(value: unknown): boolean {
  return typeof value === "string" ? value.trim() !== "" : Array.isArray(value) && value.length > 0;
}

function plainId(id: string): string {
  const parts = splitId(id);
  return parts === null ? id : `${parts.document}#${parts.field}`;
}

function languageOf({ targetLanguage }: ReturnedFile): Locale {
  return targetLanguage.replaceAll("_", "-").toLowerCase() === languageTags.en.toLowerCase() ? "en" : "fr";
}
