import type { SanityClient } from "@sanity/client";
import { readDocuments } from "#lib/content-move/read-documents.ts";
import { languageTags, otherLocale } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { compareReturned } from "#lib/messages/exchange/compare-returned.ts";
import type { Comparison, Refusal } from "#lib/messages/exchange/compare-returned.ts";
import type { ReturnedFile, Unit } from "#lib/messages/exchange/unit.ts";
import { halfTranslated, staleness } from "./content-refusals.ts";
import { newFaults } from "./new-faults.ts";
import { presentTexts } from "./present-texts.ts";
import type { PresentText } from "./present-texts.ts";
import { splitId } from "./split-id.ts";
import { translateDocument } from "./translate-document.ts";
import { writeDrafts } from "./write-drafts.ts";
import type { DraftChange } from "./write-drafts.ts";

export type ContentImport = Comparison & {
  /** The published ids of the documents that have a draft with the translation now, or would have. */
  readonly drafts: readonly string[];
};

type Placed = { readonly id: string; readonly text: PresentText };
type Changed = Placed & { readonly target: string };
type Outcome = {
  readonly changed: readonly Changed[];
  readonly confirmed: readonly Placed[];
  readonly open: readonly Placed[];
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
  const ids = new Set(returned.units.flatMap(({ id }) => splitId(id)?.document ?? []));
  const present = presentTexts(await readDocuments(client), ids, to);
  const comparison = compareReturned(withPlainIds(returned), {
    from: otherLocale(to),
    to,
    units: [...present].map(([id, { unit }]) => ({ ...unit, id })),
  });
  const placed = ({ id }: Unit): readonly Placed[] => {
    const text = present.get(id);
    return text === undefined ? [] : [{ id, text }];
  };
  const changed = comparison.changed.flatMap(({ unit, target }) =>
    placed(unit).map((one) => ({ ...one, target })),
  );
  const outcome = {
    changed,
    confirmed: comparison.confirmed.flatMap(placed),
    open: comparison.open.flatMap(placed),
  };
  const changes = draftsOf(outcome, to);
  const refusals = [...comparison.refusals, ...contentRefusals(returned, present, changed, to)];
  // The studio's own rules last: they ask the lake, and say little of a text that is refused anyway.
  if (refusals.length === 0) refusals.push(...(await newFaults(client, changes, to)));
  if (refusals.length === 0 && !isDryRun) await writeDrafts(client, changes);
  return { ...comparison, refusals, drafts: changes.map(({ published }) => published._id) };
}

function contentRefusals(
  returned: ReturnedFile,
  present: ReadonlyMap<string, PresentText>,
  changed: readonly Changed[],
  to: Locale,
): readonly Refusal[] {
  const revisions = new Map(returned.units.map(({ id }) => [plainId(id), splitId(id)?.revision]));
  const stale = changed.flatMap(({ id, text }): readonly Refusal[] => {
    const reason = staleness(text, revisions.get(id), to);
    return reason === null ? [] : [{ id, reason }];
  });
  const sent = new Set(
    returned.units.filter(({ target }) => (target ?? "").trim() !== "").map(({ id }) => plainId(id)),
  );
  const half = halfTranslated(
    present,
    sent,
    changed.map(({ text }) => text),
  );
  return [...stale, ...half];
}

/** The drafts to write, one for each document. */
function draftsOf(outcome: Outcome, to: Locale): readonly DraftChange[] {
  const { changed, confirmed, open } = outcome;
  const now = new Date().toISOString();
  const documents = new Set([...changed, ...confirmed].map(({ text }) => text.document));
  return [...documents].map((document) => {
    const own = ({ text }: Placed): boolean => text.document === document;
    const texts = changed
      .filter(own)
      .map(({ text: { field, block }, target }) => ({ path: field.path, block, target }));
    // A text with a block that nobody has looked at stays out of date.
    const unsettled = pathsOf(open.filter(own));
    const touched = pathsOf([...changed, ...confirmed].filter(own));
    const settled = new Set([...touched].filter((path) => !unsettled.has(path)));
    return { ...document, document: translateDocument(document.base, { texts, settled, to, now }) };
  });
}

function pathsOf(placed: readonly Placed[]): ReadonlySet<string> {
  return new Set(placed.map(({ text }) => text.field.path));
}

/** Without the revision, so that a text is known whatever else of its document has changed. */
function withPlainIds(returned: ReturnedFile): ReturnedFile {
  return { ...returned, units: returned.units.map((unit) => ({ ...unit, id: plainId(unit.id) })) };
}

function plainId(id: string): string {
  const parts = splitId(id);
  return parts === null ? id : `${parts.document}#${parts.field}`;
}

function languageOf({ targetLanguage }: ReturnedFile): Locale {
  return targetLanguage.replaceAll("_", "-").toLowerCase() === languageTags.en.toLowerCase() ? "en" : "fr";
}
