import assert from "node:assert/strict";
import { test } from "node:test";
import { openSuggestions } from "./open-suggestions.ts";
import { saysAlready } from "./says-already.ts";
import { planOf, record } from "./testing/records.ts";

test("a part that has more than a source tells has what it tells; another word, or one more member, is something new", () => {
  const authors = [{ printedName: { display: "Ada Berg", family: "Berg" }, corresponding: true }];
  assert.equal(saysAlready(authors, [{ printedName: { display: "Ada Berg" } }]), true);
  assert.equal(saysAlready(authors, [{ printedName: { display: "Ada B. Berg" } }]), false);
  assert.equal(saysAlready(authors, [...authors, { printedName: { display: "Bo Quist" } }]), false);
  assert.equal(saysAlready([{ ...authors[0], orcid: "0" }], [{ orcid: "1" }]), false);
  assert.equal(saysAlready({ text: "All.", state: "author" }, { text: "All.", state: "publisher" }), true);
  assert.equal(saysAlready(undefined, { text: "All." }), false);
  assert.equal(saysAlready(undefined, undefined), true);
});

test("an editor who only adds to a part is not asked about it at the next import", async () => {
  const [made] = (await planOf([record()])).created;
  assert.ok(made);
  const [first, ...others] = Object(made.document["authors"]);
  const edited = { ...made.document, authors: [{ ...first, corresponding: true }, ...others] };
  const again = await planOf([record()], { works: [edited] });
  assert.deepEqual([again.changed.length, again.same], [0, 1]);
  assert.deepEqual(openSuggestions(edited), []);
});
