import assert from "node:assert/strict";
import { test } from "node:test";
import { previewSessions, PreviewSessions } from "./preview-sessions.ts";

function file(name: string) {
  return { kind: "unreadable", name, reason: "" } as const;
}

test("a session sees its own file, and no other", () => {
  const sessions = new PreviewSessions(5, 1_000, () => 0);
  sessions.keep("a", file("one"));
  sessions.keep("b", file("two"));
  sessions.keep("a", file("three"));
  assert.equal(sessions.read("a")?.name, "three");
  assert.equal(sessions.read("b")?.name, "two");
  assert.equal(sessions.read("c"), null);
  assert.equal(sessions.read(undefined), null);
  sessions.end("a");
  assert.equal(sessions.read("a"), null);
  assert.equal(sessions.read("b")?.name, "two");
});

test("files go when their time is over, and the oldest when there are too many", () => {
  let now = 0;
  const sessions = new PreviewSessions(2, 1_000, () => now);
  sessions.keep("a", file("one"));
  now = 600;
  sessions.keep("b", file("two"));
  now = 1_000;
  assert.equal(sessions.read("a"), null);
  assert.equal(sessions.read("b")?.name, "two");
  sessions.keep("c", file("three"));
  sessions.keep("b", file("two again"));
  sessions.keep("d", file("four"));
  assert.deepEqual(
    ["b", "c", "d"].map((id) => sessions.read(id)?.name),
    ["two again", undefined, "four"],
  );
});

test("every copy of this module in a process knows the same sessions", () => {
  previewSessions().keep("shared", file("one"));
  assert.equal(previewSessions().read("shared")?.name, "one");
  previewSessions().end("shared");
});
