import assert from "node:assert/strict";
import { test } from "node:test";
import { afterwards, longTitle, planOf, record } from "../works/testing/records.ts";
import { sameWorkOf, withRealBefore, withSameWorks } from "./same-work.ts";

const twin = record({
  source: "other list",
  sourceId: "twin",
  title: `${longTitle} today`,
  versions: [{ kind: "journal", date: "2021", identifiers: { doi: "10.1234/twin" } }],
});

test("a record that an editor takes for a work that is there goes into it, and is known from then on", async () => {
  const existing = afterwards(await planOf([record()]));
  const asked = await planOf([twin], existing);
  const [pair] = asked.pairs;
  assert.ok(pair);
  const same = sameWorkOf(asked, pair);
  assert.ok(same);
  assert.equal(same.work, existing.works[0]?._id);
  assert.deepEqual(same.records, [{ source: "other list", sourceId: "twin" }]);

  const plan = withRealBefore(await planOf([twin], withSameWorks(existing, [same])), existing);
  assert.deepEqual([plan.created.length, plan.changed.length, plan.pairs.length], [0, 1, 0]);
  const [work] = plan.changed;
  assert.equal(Object(work?.document["versions"]).length, 2);
  assert.deepEqual(work?.before, existing.works[0]);

  const again = await planOf([twin], afterwards(plan, existing));
  assert.deepEqual([again.created.length, again.changed.length, again.same], [0, 0, 1]);
});

test("two works that are both new, or both there, cannot be made one before they are written", async () => {
  const both = await planOf([record(), twin]);
  const [pair] = both.pairs;
  assert.ok(pair);
  assert.equal(sameWorkOf(both, pair), null);
});
