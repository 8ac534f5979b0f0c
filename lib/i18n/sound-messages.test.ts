import assert from "node:assert/strict";
import { test } from "node:test";
import { fillWithMarked, soundMessagesOf } from "./sound-messages.ts";
import { standIn } from "./stand-in.ts";

test("English between marks stands in for what is missing, blank, broken or of another kind", () => {
  const source = { a: "A", b: { c: "C {n}", d: "D" }, e: "E", f: "F", g: "G" };
  const french = { a: " ", b: { d: "{n, plural, one {x}}" }, e: ["E"], f: "F’ <b>x", g: "Ĝ" };
  const marked = (text: string) => standIn.start + text + standIn.end;
  assert.deepEqual(fillWithMarked(french, source), {
    a: marked("A"),
    b: { c: marked("C {n}"), d: marked("D") },
    e: marked("E"),
    f: marked("F"),
    g: "Ĝ",
  });
});

test("the project's own French needs nothing to stand in", () => {
  assert.doesNotMatch(JSON.stringify(soundMessagesOf("fr")), /[\uE000\uE001]/u);
});
