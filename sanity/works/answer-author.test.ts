import assert from "node:assert/strict";
import { test } from "node:test";
import { answeredAuthor, answeredWork } from "./answer-author.ts";

const candidate = (person: string) => ({
  _key: person,
  _type: "candidate",
  researcher: { _type: "reference", _ref: person, _weak: true },
  reason: "The name agrees.",
});
const asked = {
  _key: "a",
  _type: "author",
  printedName: { display: "J. Cheung" },
  mayBe: [candidate("jackie"), candidate("john")],
};

test("an author who is somebody is linked by a person, keeps the printed name, and nothing is asked any more", () => {
  assert.deepEqual(answeredAuthor(asked, { person: "jackie", is: true }), {
    _key: "a",
    _type: "author",
    printedName: { display: "J. Cheung" },
    researcher: { _type: "reference", _ref: "jackie" },
    matchedBy: "human",
  });
});

test("an author who is not somebody stays asked about for the others, until none is left", () => {
  const once = answeredAuthor(asked, { person: "jackie", is: false });
  assert.deepEqual(once["mayBe"], [candidate("john")]);
  const twice = answeredAuthor(once, { person: "john", is: false });
  assert.equal("mayBe" in twice, false);
  assert.deepEqual(
    Object(twice["notResearcher"]).map(({ _ref }: { _ref: string }) => _ref),
    ["jackie", "john"],
  );
});

test("a refusal can be taken back by saying that it is this person after all", () => {
  const refused = answeredAuthor(asked, { person: "jackie", is: false });
  const linked = answeredAuthor(refused, { person: "jackie", is: true });
  assert.equal("notResearcher" in linked, false);
  assert.equal(Object(linked["researcher"])._ref, "jackie");
});

test("in a work, the other authors stay as they are", () => {
  const other = { _key: "b", _type: "author", printedName: { display: "Somebody Else" } };
  const work = { _id: "w", _type: "publication", authors: [asked, other] };
  const answered = answeredWork(work, "a", { person: "john", is: true });
  assert.equal(Object(answered["authors"])[1], other);
  assert.equal(Object(answered["authors"])[0].researcher._ref, "john");
});
