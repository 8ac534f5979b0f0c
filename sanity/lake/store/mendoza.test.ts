import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { applyPatch } from "mendoza";
import { effectsOf, writePatch } from "./mendoza.ts";

const leaf = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const key = fc.string({ minLength: 1, maxLength: 4 }).filter((name) => name !== "__proto__");
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4, depthSize: "small" }, leaf, tie("list"), tie("object")),
  list: fc.array(tie("value"), { maxLength: 5 }),
  object: fc.dictionary(key, tie("value"), { maxKeys: 5, noNullPrototype: true }),
}));
const item = fc.record(
  {
    _key: fc.constantFrom("a", "b", "c", "d", "e"),
    text: fc.string({ unit: "grapheme", maxLength: 40 }),
    n: fc.nat(3),
  },
  { requiredKeys: ["_key"], noNullPrototype: true },
);
const document = fc.record(
  {
    _id: fc.constant("x"),
    title: fc.string({ unit: "grapheme", minLength: 20, maxLength: 60 }),
    items: fc.array(item, { maxLength: 6 }),
  },
  { noNullPrototype: true },
);

test("a patch leads from any value to any other, by the reader that the Studio uses", () => {
  fc.assert(
    fc.property(value, value, (left, right) => {
      assert.deepEqual(applyPatch(left, [...writePatch(left, right)]), right);
    }),
    { numRuns: 1500 },
  );
});

test("a patch between two versions of a document with keyed items leads there and back", () => {
  fc.assert(
    fc.property(document, document, (before, after) => {
      const patch = (left: unknown, right: unknown): unknown =>
        applyPatch(left, JSON.parse(JSON.stringify(writePatch(left, right))));
      assert.deepEqual(patch(before, after), after);
      assert.deepEqual(patch(after, before), before);
    }),
    { numRuns: 1500 },
  );
});

test("a long text changed in its middle is not sent whole", () => {
  const text = "Un été à Montréal : apprentissage profond et santé. ".repeat(20);
  const patch = writePatch({ text }, { text: text.replace("profond", "par renforcement") });
  assert.ok(JSON.stringify(patch).length < 200);
});

test("half of a surrogate pair is never cut off", () => {
  const left = `${"a".repeat(30)}😀${"b".repeat(30)}`;
  const right = `${"a".repeat(30)}😁${"b".repeat(30)}`;
  assert.equal(applyPatch({ left }, [...writePatch({ left }, { left: right })]).left, right);
});

test("the making and the deletion of a document are whole values", () => {
  const after = { _id: "a", _type: "t", _rev: "r", _createdAt: "", _updatedAt: "" };
  const { _rev, ...made } = after;
  assert.deepEqual(effectsOf({ id: "a", before: null, after, mutations: [] }), {
    apply: [0, made],
    revert: [0, null],
  });
});

test("effects are between documents without their revision, as Sanity's tools apply them", () => {
  const whole = { _id: "a", _type: "t", _createdAt: "", _updatedAt: "", kind: "news", title: "One" };
  const before = { ...whole, _rev: "r1" };
  const after = { ...whole, _rev: "r2", title: "Two" };
  const effects = effectsOf({ id: "a", before, after, mutations: [] });
  assert.deepEqual(applyPatch(whole, [...effects.apply]), { ...whole, title: "Two" });
  assert.deepEqual(applyPatch({ ...whole, title: "Two" }, [...effects.revert]), whole);
});
