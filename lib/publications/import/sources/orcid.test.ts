import assert from "node:assert/strict";
import { test } from "node:test";
import { readOrcidWorks } from "./orcid.ts";
import { onlyWork } from "./testing/only-work.ts";

// The shape is that of github.com/ORCID/orcid-model, record_3.0, as pub.orcid.org/v3.0 sends it in JSON.
function group(ids: readonly (readonly [string, string, string?])[], more: object = {}): object {
  return {
    "external-ids": {
      "external-id": ids.map(([type, value, relationship = "self"]) => ({
        "external-id-type": type,
        "external-id-value": value,
        "external-id-relationship": relationship,
      })),
    },
    "work-summary": [
      {
        "put-code": 77,
        title: { title: { value: "Counting birds" }, subtitle: null, "translated-title": null },
        type: "journal-article",
        "publication-date": { year: { value: "2024" }, month: { value: "06" }, day: null },
        "journal-title": { value: "Journal of Birds" },
        url: { value: "https://journal.example/5" },
        ...more,
      },
    ],
  };
}

test("a work with an identifier is a pointer to where it is told properly", () => {
  const pointers = readOrcidWorks([
    group([["doi", "https://doi.org/10.1234/ABC"]]),
    group([["doi", "10.48550/arXiv.2401.00001"]]),
    group([["arxiv", "arXiv:hep-th/9901001v2"]]),
    group([
      ["issn", "1234-5679", "part-of"],
      ["doi", "10.1234/the-whole-book", "part-of"],
    ]),
  ]).map(({ pointer }) => pointer);
  assert.deepEqual(pointers, [
    { kind: "doi", value: "10.1234/abc" },
    { kind: "arxiv", value: "2401.00001" },
    { kind: "arxiv", value: "hep-th/9901001" },
    null,
  ]);
});

test("a work without one is read as far as the list goes, and the missing authors are said", () => {
  const work = onlyWork(readOrcidWorks([group([])])[0]?.item);
  assert.deepEqual(
    [work.title, work.sourceId, work.versions[0]?.venueText, work.versions[0]?.date],
    ["Counting birds", "77", "Journal of Birds", "2024-06"],
  );
  assert.deepEqual([work.authors, work.authorsAreCut], [[], true]);
  assert.match(work.warnings.join(), /no authors/);
});

test("a group that does not fit is a fault, the others are read", () => {
  const [bad, good] = readOrcidWorks([{ "work-summary": [] }, group([])]);
  assert.equal(bad?.item.kind, "fault");
  assert.equal(good?.item.kind, "work");
});
