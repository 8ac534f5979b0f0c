import assert from "node:assert/strict";
import { test } from "node:test";
import { progress } from "./progress.ts";

function said(isTerminal: boolean): string[] {
  const lines: string[] = [];
  let time = 0;
  const tell = progress({
    total: 1_200,
    isTerminal,
    write: (text) => void lines.push(text),
    now: () => time,
  });
  for (let count = 200; count <= 1_200; count += 200) {
    time += 1_000;
    tell(count);
  }
  return lines;
}

test("a log gets a line every 500 documents and a last one, with count, rate and time left", () => {
  assert.deepEqual(said(false), [
    "600 of 1,200 documents · 200 per second · 3 s left\n",
    "1,200 of 1,200 documents · 200 per second · done\n",
  ]);
});

test("a terminal gets one line that is written over", () => {
  const lines = said(true);
  assert.equal(lines.length, 6);
  assert.ok(lines.every((line) => line.startsWith("\r")));
  assert.ok(lines.slice(0, -1).every((line) => !line.includes("\n")));
});
