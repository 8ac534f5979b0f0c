import assert from "node:assert/strict";
import { test } from "node:test";
import type { Person } from "../works/match-authors.ts";
import { openSuggestions } from "../works/open-suggestions.ts";
import type { ImportPlan } from "../works/plan-import.ts";
import { afterwards, longTitle, planOf, record } from "../works/testing/records.ts";
import { authorQuestions } from "./author-questions.ts";
import { decideAuthor, decidedPlan, decidePair, decideSuggestion, leaveOut, undecided } from "./decisions.ts";

const other = record({
  sourceId: "two",
  title: "Counting what is left after everything was counted",
  authors: ["Cy Dorn"],
});

const twin = record({ source: "other list", title: `${longTitle} today`, versions: [{ date: "2021" }] });

/** One work in the lake, and a record so like it that an editor has to say. */
async function alike(): Promise<{ readonly plan: ImportPlan }> {
  const before = afterwards(await planOf([record()]));
  const plan = await planOf([twin, other], before);
  assert.equal(plan.pairs.length, 1);
  return { plan };
}

test("what is left out is not written, nor is a question about it", async () => {
  const { plan } = await alike();
  const asked = plan.pairs[0]?.works.map(({ _ref }) => _ref) ?? [];
  const made = plan.created.find(({ id }) => asked.includes(id));
  assert.ok(made);
  const decided = decidedPlan(plan, leaveOut(undecided, [made.id], true));
  assert.deepEqual(
    decided.created.map(({ title }) => title),
    [other.title],
  );
  assert.deepEqual(decided.pairs, []);
  const again = leaveOut(leaveOut(undecided, [made.id], true), [made.id], false);
  assert.deepEqual(decidedPlan(plan, again), plan);
});

test("not the same: the question is written with its answer, and the next import does not ask again", async () => {
  const { plan } = await alike();
  const [pair] = plan.pairs;
  assert.ok(pair);
  const decided = decidedPlan(plan, decidePair(undecided, pair._id, true));
  assert.equal(decided.pairs[0]?.state, "different");
  const before = afterwards(await planOf([record()]));
  const next = await planOf([twin, other], afterwards(decided, before));
  assert.deepEqual([next.pairs, next.created, next.openPairs], [[], [], 0]);
  assert.deepEqual(
    decidedPlan(plan, decidePair(decidePair(undecided, pair._id, true), pair._id, false)),
    plan,
  );
});

const jackie: Person = {
  id: "jackie",
  names: ["Jackie Chi Kit Cheung"],
  orcid: null,
  sourceIds: [],
  matchByName: "auto",
  years: [],
  institutions: [],
};

test("an answer on an author is written with the work; taking it back leaves the question", async () => {
  const people = [jackie, { ...jackie, id: "john", names: ["John Cheung"] }];
  const plan = await planOf([record({ authors: ["J. Cheung"] })], { people });
  const [work] = plan.created;
  assert.ok(work);
  const [question] = authorQuestions(work.document);
  assert.deepEqual(
    question?.candidates.map(({ person }) => person),
    ["jackie", "john"],
  );
  const author = question?.author ?? "";
  const yes = decideAuthor(undecided, work.id, { author, person: "jackie", is: true });
  const [linked] = decidedPlan(plan, yes).created;
  assert.equal(Object(linked?.document["authors"])[0].researcher._ref, "jackie");
  assert.deepEqual(authorQuestions(linked?.document ?? work.document), []);

  const changedMind = decideAuthor(yes, work.id, { author, person: "john", is: true });
  const [relinked] = decidedPlan(plan, changedMind).created;
  assert.equal(Object(relinked?.document["authors"])[0].researcher._ref, "john");

  const back = decideAuthor(changedMind, work.id, { author, person: "john", is: undefined });
  assert.deepEqual(decidedPlan(plan, back).created[0]?.document, work.document);
});

test("a suggestion is taken, ignored or left as the editor decides before anything is written", async () => {
  const [made] = (await planOf([record()])).created;
  assert.ok(made);
  const edited = { ...made.document, title: `${longTitle}, in short` };
  const plan = await planOf([record()], { works: [edited] });
  const [work] = plan.changed;
  const [suggestion] = openSuggestions(work?.document ?? edited);
  assert.ok(work && suggestion);
  const take = decideSuggestion(undecided, work.id, suggestion._key, "take");
  assert.equal(decidedPlan(plan, take).changed[0]?.document["title"], longTitle);
  const ignore = decideSuggestion(take, work.id, suggestion._key, "ignore");
  const ignored = decidedPlan(plan, ignore).changed[0]?.document;
  assert.equal(ignored?.["title"], edited.title);
  assert.deepEqual(openSuggestions(ignored ?? edited), []);
  assert.deepEqual(decidedPlan(plan, decideSuggestion(ignore, work.id, suggestion._key, null)), plan);
});
