import assert from "node:assert/strict";
import { test } from "node:test";
import { parseEach } from "./parse-each.ts";

test("a document that breaks its parser, or says nothing, hides itself and is named in the log", (context) => {
  const warn = context.mock.method(console, "warn", () => undefined);
  const parse = ({ _id: id }: { readonly _id: string }): string | null => {
    if (id === "broken") throw new Error("no title");
    return id === "empty" ? null : id;
  };
  assert.deepEqual(
    parseEach([{ _id: "a" }, { _id: "broken" }, null, { _id: "empty" }, { _id: "b" }], parse),
    ["a", "b"],
  );
  assert.deepEqual(
    warn.mock.calls.map(({ arguments: [line] }) => (JSON.parse(String(line)) as { id: string }).id),
    ["broken", "empty"],
  );
  assert.deepEqual(parseEach(null, parse), []);
});
