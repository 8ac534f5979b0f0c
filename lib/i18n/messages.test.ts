import assert from "node:assert/strict";
import { test } from "node:test";
import { fillGaps, messagesOf } from "./messages.ts";

test("English stands in for a sentence that is missing, blank or broken", () => {
  const source = { a: "A", b: { c: "C", d: "D" }, e: "E" };
  assert.deepEqual(fillGaps({ a: " ", b: { c: "Ç", x: "X" }, e: ["E"] }, source), {
    a: "A",
    b: { c: "Ç", d: "D" },
    e: "E",
  });
  assert.deepEqual(fillGaps(null, source), source);
});

test("both languages have the same sentences", () => {
  const keys = (group: object, start = ""): string[] =>
    Object.entries(group).flatMap(([key, value]) =>
      typeof value === "object" ? keys(value, `${start}${key}.`) : [start + key],
    );
  assert.deepEqual(keys(messagesOf("fr")), keys(messagesOf("en")));
});
