import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { answerDays, formatAnswer, isInForce, parseAnswer, type Answer } from "./codec.ts";

const mask = fc.nat(0xf_ff_ff_ff);
const answers: fc.Arbitrary<Answer> = fc.record(
  {
    day: fc.nat(36 ** 5 - 1),
    asked: mask,
    granted: mask,
    revision: fc.nat(36 ** 5 - 1),
    proof: fc.oneof(fc.constant(""), fc.constant("0"), fc.stringMatching(/^[0-9a-f]{32}$/)),
  },
  { noNullPrototype: true },
);

test("every answer reads back as it was written", () => {
  fc.assert(fc.property(answers, (answer) => assert.deepEqual(parseAnswer(formatAnswer(answer)), answer)));
});

test("whatever is accepted is written back the same, but for leading zeros", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const answer = parseAnswer(text);
      assert.ok(answer === null || parseAnswer(formatAnswer(answer)) !== null);
    }),
  );
});

test("what this version did not write is no answer", () => {
  const id = "0".repeat(32);
  const others = [
    "",
    "%00",
    "1.g1s.1.1",
    "2.g1s.1.1.1",
    "1.g1s.1.1.1.",
    "1.g1s.1.1.1.1",
    "1.g1s.12345678.1.1",
    "1.G1S.1.1.1",
    "1.g1s.-1.1.1",
    `1.g1s.1.1.1.${id}0`,
    `1.g1s.1.1.1.${id.toUpperCase().replaceAll("0", "A")}`,
    "1.g1s.1.1.1\n",
    '{"consentId":"5e3b"}',
    "!analytics=true",
    "1".repeat(4096),
  ];
  for (const value of others) assert.equal(parseAnswer(value), null, JSON.stringify(value));
});

test("a refusal takes at most 24 bytes and holds no identifier", () => {
  const refusal = { day: 20_780, asked: 0x3f, granted: 0, revision: 12, proof: "0" };
  const value = formatAnswer(refusal);
  assert.equal(value, "1.g18.3f.0.c.0");
  assert.ok(value.length <= 24);
});

test("an answer counts until it is 182 days old, and never from two days ahead", () => {
  const answer = { day: 1000, asked: 8, granted: 8, revision: 1, proof: "" };
  assert.equal(isInForce(answer, 1000, 1), true);
  assert.equal(isInForce(answer, 999, 1), true);
  assert.equal(isInForce(answer, 998, 1), false);
  assert.equal(isInForce(answer, 1000 + answerDays - 1, 1), true);
  assert.equal(isInForce(answer, 1000 + answerDays, 1), false);
});

test("a newer policy than the page's is accepted, an older one is not", () => {
  const answer = { day: 1000, asked: 8, granted: 0, revision: 3, proof: "" };
  assert.equal(isInForce(answer, 1000, 2), true);
  assert.equal(isInForce(answer, 1000, 3), true);
  assert.equal(isInForce(answer, 1000, 4), false);
});

test("nobody granted what they were not asked", () => {
  fc.assert(
    fc.property(answers, (answer) => {
      const counts = isInForce(answer, answer.day, answer.revision);
      assert.equal(counts, (answer.granted & ~answer.asked) === 0);
    }),
  );
});
