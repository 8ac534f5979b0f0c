import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { jsonLines } from "./json-lines.ts";

test("lines come whole, wherever the pieces of a stream are cut", async () => {
  const value = fc.string({ unit: "grapheme" });
  await fc.assert(
    fc.asyncProperty(fc.array(value), fc.integer({ min: 1, max: 9 }), async (values, size) => {
      const bytes = new TextEncoder().encode(values.map((one) => `${JSON.stringify(one)}\n`).join(""));
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.slice(at * size, (at + 1) * size),
      );
      const read: unknown[] = [];
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          for (const piece of pieces) controller.enqueue(piece);
          controller.close();
        },
      });
      for await (const line of jsonLines(stream)) read.push(JSON.parse(line));
      assert.deepEqual(read, values);
    }),
  );
});

test("a last line without a line break counts, and who stops early ends the stream", async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const found: string[] = [];
  for await (const line of jsonLines(new Blob(["1\n\n2"]).stream())) found.push(line);
  assert.deepEqual(found, ["1", "2"]);
  let isEnded = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(bytes("x\n")),
    cancel: () => {
      isEnded = true;
    },
  });
  for await (const _ of jsonLines(endless)) break;
  assert.equal(isEnded, true);
});
