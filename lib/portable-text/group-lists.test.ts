import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { groupLists } from "./group-lists.ts";
import type { RichList, RichPart } from "./group-lists.ts";
import type { TextBlock } from "./portable-text.ts";

function block(key: string, level = 0, type: "bullet" | "number" = "bullet"): TextBlock {
  return { kind: "text", key, style: "normal", listItem: level === 0 ? null : { type, level }, spans: [] };
}

function keysOf(parts: readonly (RichPart | RichList)[]): readonly string[] {
  return parts.flatMap((part) =>
    part.kind === "list"
      ? part.items.flatMap((item) => [item.block.key, ...keysOf(item.lists)])
      : [part.block.key],
  );
}

test("neighbouring items make one list, and a deeper item a list inside the item before it", () => {
  const [, list] = groupLists([
    block("p"),
    block("a", 1),
    block("b", 2, "number"),
    block("c", 1),
    block("q"),
  ]);
  assert.ok(list?.kind === "list");
  assert.deepEqual(
    list.items.map((item) => item.block.key),
    ["a", "c"],
  );
  assert.equal(list.items[0]?.lists[0]?.type, "number");
});

test("a change of type at one level ends the list", () => {
  const parts = groupLists([block("a", 1), block("b", 1, "number")]);
  assert.deepEqual(
    parts.map((part) => part.kind === "list" && part.type),
    ["bullet", "number"],
  );
});

test("no block is lost, doubled or moved, whatever the levels and types", () => {
  const item = fc.record({
    level: fc.integer({ min: 0, max: 4 }),
    type: fc.constantFrom("bullet" as const, "number" as const),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 20 }), (items) => {
      const blocks = items.map(({ level, type }, index) => block(String(index), level, type));
      assert.deepEqual(
        keysOf(groupLists(blocks)),
        blocks.map(({ key }) => key),
      );
    }),
  );
});
