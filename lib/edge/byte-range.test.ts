import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { readByteRange } from "./byte-range.ts";
import { ask, stage } from "./testing/stage.ts";

test("a range names its bytes: from and to, from on, or the last ones", () => {
  assert.deepEqual(readByteRange("bytes=0-99", 1000), { from: 0, to: 99 });
  assert.deepEqual(readByteRange("bytes=900-", 1000), { from: 900, to: 999 });
  assert.deepEqual(readByteRange("bytes=-100", 1000), { from: 900, to: 999 });
  assert.deepEqual(readByteRange("bytes=0-99999", 1000), { from: 0, to: 999 });
  assert.deepEqual(readByteRange("bytes=-99999", 1000), { from: 0, to: 999 });
});

test("bytes that are not there are none; what is no range is the whole", () => {
  for (const header of ["bytes=1000-", "bytes=5000-6000", "bytes=-0"])
    assert.equal(readByteRange(header, 1000), "none", header);
  for (const header of [undefined, "", "bytes=-", "bytes=9-1", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"])
    assert.equal(readByteRange(header, 1000), null, String(header));
});

test("no header leads outside of the bytes there are", () => {
  const header = fc.oneof(
    fc.string(),
    fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => `bytes=${from}-${to}`),
  );
  fc.assert(
    fc.property(header, fc.integer({ min: 0, max: 10_000 }), (asked, length) => {
      const range = readByteRange(asked, length);
      if (range === null || range === "none") return;
      assert.ok(range.from >= 0 && range.from <= range.to && range.to < length);
    }),
  );
});

const paper = Buffer.from(`%PDF-1.7\n${"0123456789".repeat(100)}`);

async function library() {
  return stage((request, response) => {
    const type = request.url?.endsWith(".pdf") === true ? "application/pdf" : "application/x-bibtex";
    response.writeHead(200, { "content-type": type, "content-disposition": 'inline; filename="a.pdf"' });
    response.end(paper);
  });
}
const path = "/en/publications/a-k7m2qd.pdf";

test("a paper is sent in the parts that a reader asks for, uncompressed, under its own type", async () => {
  const { get } = await library();
  const whole = await get(path, { "accept-encoding": "br, gzip" });
  assert.equal(whole.status, 200);
  assert.equal(whole.headers["accept-ranges"], "bytes");
  assert.equal(whole.headers["content-type"], "application/pdf");
  assert.equal(whole.headers["content-disposition"], 'inline; filename="a.pdf"');
  assert.equal(whole.headers["content-encoding"], undefined);
  assert.deepEqual(whole.body, paper);
  const part = await get(path, { range: "bytes=9-18" });
  assert.equal(part.status, 206);
  assert.equal(part.body.toString(), "0123456789");
  assert.equal(part.headers["content-range"], `bytes 9-18/${paper.length}`);
  assert.equal(part.headers["content-length"], "10");
  assert.equal(part.headers.etag, whole.headers.etag);
});

test("there is no part behind the end, and whoever holds an older paper gets the new one whole", async () => {
  const { get, port } = await library();
  const none = await get(path, { range: "bytes=99999-" });
  assert.equal(none.status, 416);
  assert.equal(none.headers["content-range"], `bytes */${paper.length}`);
  assert.equal((await get(path, { range: "bytes=0-1", "if-range": '"older"' })).status, 200);
  const { headers } = await get(path);
  assert.equal((await get(path, { range: "bytes=0-1", "if-range": headers.etag ?? "" })).status, 206);
  assert.equal((await ask(port, path, { method: "HEAD", headers: { range: "bytes=0-1" } })).status, 200);
});

test("what is no paper has no parts", async () => {
  const { get } = await library();
  const file = await get("/en/publications/a-k7m2qd.bib", { range: "bytes=0-1" });
  assert.equal(file.status, 200);
  assert.equal(file.headers["accept-ranges"], undefined);
});
