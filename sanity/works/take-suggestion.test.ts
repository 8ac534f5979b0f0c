import assert from "node:assert/strict";
import { test } from "node:test";
import { nothing } from "./existing.ts";
import type { ImportedWork } from "./imported-work.ts";
import { openSuggestions } from "./open-suggestions.ts";
import { planImport } from "./plan-import.ts";
import type { RawDocument } from "./stored-work.ts";
import { ignoreSuggestion, takeSuggestion } from "./take-suggestion.ts";

const record: ImportedWork = {
  source: "bibtex",
  sourceId: "exemple2025",
  authority: "list",
  listsWorkOnce: false,
  title: "Learning to count to ten without losing patience",
  titleLang: "en",
  abstracts: [],
  type: "article",
  authors: [
    {
      printedName: { display: "Ada Exemple", given: "Ada", family: "Exemple" },
      affiliations: [],
      sourceIds: {},
    },
  ],
  authorsAreCut: false,
  groupAuthors: [],
  editors: [],
  versions: [
    { kind: "journal", status: "published", date: "2025", peerReviewed: true, identifiers: {}, links: [] },
  ],
  keywords: [],
  warnings: [],
};

const settings = { at: "2026-11-28T09:00:00.000Z", batch: "20261128-090000-abcdef" };

async function planned(works: readonly RawDocument[]) {
  return planImport({ ...nothing, works }, [{ kind: "work", work: record }], settings);
}

/** A work as an import made it, corrected by an editor and imported again. */
async function corrected(): Promise<RawDocument> {
  const [created] = (await planned([])).created;
  assert.ok(created);
  const edited = { ...created.document, title: "Learning to count to ten without losing our patience" };
  const [changed] = (await planned([edited])).changed;
  assert.ok(changed);
  assert.equal(changed.document["title"], edited.title);
  return changed.document;
}

test("a suggestion that is taken is the part, and the same import finds nothing to do", async () => {
  const work = await corrected();
  const [suggestion] = openSuggestions(work);
  assert.equal(suggestion?.field, "title");
  const taken = takeSuggestion(work, suggestion._key);
  assert.equal(taken["title"], record.title);
  assert.deepEqual(openSuggestions(taken), []);
  const again = await planned([taken]);
  assert.deepEqual([again.changed.length, again.same], [0, 1]);
});

test("what is taken belongs to the source again: its next correction is written, not suggested", async () => {
  const work = await corrected();
  const taken = takeSuggestion(work, openSuggestions(work)[0]?._key ?? "");
  const better = { ...record, title: "Learning to count to ten without losing any patience" };
  const next = await planImport({ ...nothing, works: [taken] }, [{ kind: "work", work: better }], settings);
  assert.equal(next.changed[0]?.document["title"], better.title);
  assert.deepEqual(openSuggestions(next.changed[0]?.document ?? taken), []);
});

test("a suggestion that is ignored is never made again", async () => {
  const work = await corrected();
  const ignored = ignoreSuggestion(work, openSuggestions(work)[0]?._key ?? "");
  assert.deepEqual(openSuggestions(ignored), []);
  const again = await planned([ignored]);
  assert.deepEqual([again.changed.length, again.same], [0, 1]);
  assert.equal(ignored["title"], "Learning to count to ten without losing our patience");
});
