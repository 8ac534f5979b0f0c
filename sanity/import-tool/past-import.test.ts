import assert from "node:assert/strict";
import { test } from "node:test";
import { pastDetail, pastImport, pastTitle } from "./past-import.ts";

const stored = {
  _id: "import.20261128-090000-abcdef",
  kind: "import",
  source: "laboratory.bib",
  who: "Ada Exemple",
  at: "2026-11-28T14:00:00.000Z",
  state: "done",
  asDrafts: true,
  counts: { new: 3, changed: 1 },
};

test("an import of the past is told by its file, and when, by whom and what came of it", () => {
  const past = pastImport.parse(stored);
  assert.equal(past._id, "20261128-090000-abcdef");
  assert.equal(pastTitle(past), "Import: laboratory.bib");
  // Intl puts a narrow space before “a.m.”.
  assert.equal(
    pastDetail(past, "America/Toronto").replaceAll(/\s/gu, " "),
    "Nov 28, 2026, 9:00 a.m. · Ada Exemple · 3 new, 1 changed · as drafts",
  );
});

test("one that broke off or was undone says so, and one without counts or names is told all the same", () => {
  const broken = pastImport.parse({ ...stored, state: "running", who: undefined });
  assert.match(pastDetail(broken, "America/Toronto"), /running, or broken off$/);
  const joined = pastImport.parse({
    _id: "import.b",
    kind: "join",
    at: stored.at,
    state: "undone",
    source: null,
  });
  assert.equal(pastTitle(joined), "Two works joined");
  assert.match(pastDetail(joined, "America/Toronto"), / · undone$/);
});
