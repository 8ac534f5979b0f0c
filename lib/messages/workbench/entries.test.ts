import assert from "node:assert/strict";
import { test } from "node:test";
import { parseIcu } from "../check/icu.ts";
import { readPreviewedFile } from "../preview/previewed-file.ts";
import { publishedTexts } from "../published-texts.ts";
import { workbenchEntries } from "./entries.ts";
import { filterEntries, parseFilter } from "./filter.ts";
import { sampleForms } from "./sample-forms.ts";

const published = publishedTexts();
const entries = workbenchEntries(published, null);

function keys(query: Readonly<Record<string, string>>, of = entries): readonly string[] {
  return filterEntries(of, parseFilter(query)).map(({ key }) => key);
}

test("every message is there, approved and without fault, as it was published", () => {
  assert.ok(entries.length > 200);
  assert.deepEqual(
    keys({}),
    entries.map(({ key }) => key),
  );
  assert.deepEqual(keys({ state: "missing" }), []);
  assert.deepEqual(keys({ state: "changed" }), []);
});

test("a plural is shown with none, one, a fraction, two and a million; a select with each choice", () => {
  const { icu } = parseIcu("{n, plural, one {# {kind, select, a {A} other {B}}} other {#}}");
  const forms = sampleForms([icu ?? []], { kind: "a", name: "Ada" });
  assert.deepEqual(
    forms.map(({ varied, values }) => [varied, values[varied ?? ""]]),
    [0, 1, 1.5, 2, 1_000_000]
      .map((count): [string, string | number] => ["n", count])
      .concat([
        ["kind", "a"],
        ["kind", "other"],
      ]),
  );
  assert.ok(forms.every(({ values }) => values["name"] === "Ada"));
  assert.deepEqual(sampleForms([[]], { name: "Ada" }), [{ varied: null, values: { name: "Ada" } }]);
});

test("messages are found by group and by words, accents and case aside", () => {
  assert.ok(keys({ group: "Calls" }).every((key) => key.startsWith("Calls.")));
  assert.ok(keys({ group: "Calls" }).length > 5);
  assert.ok(keys({ text: "EVENEMENTS" }).includes("Frame.sections.events"));
  assert.deepEqual(keys({ text: "NotFound.title" }), ["NotFound.title"]);
  assert.deepEqual(keys({ group: "Nobody" }), []);
  assert.deepEqual(keys({ state: "nonsense" }), keys({}));
});

test("a translator's own file shows what it changes, with its faults", () => {
  const text = '{"NotFound": {"title": "Nulle part"}, "Video": {"duration": "{durée}"}}';
  const file = readPreviewedFile("fr.json", new TextEncoder().encode(text), published);
  const own = workbenchEntries(published, file);
  assert.deepEqual(keys({ state: "changed" }, own), ["NotFound.title"]);
  assert.deepEqual(keys({ state: "setAside" }, own), ["Video.duration"]);
  assert.ok(keys({ state: "faulty" }, own).includes("Video.duration"));
  const [title] = filterEntries(own, parseFilter({ state: "changed" }));
  assert.equal(title?.french, "Nulle part");
});
