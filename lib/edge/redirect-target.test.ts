import assert from "node:assert/strict";
import { test } from "node:test";
import { withLocation } from "./redirect-target.ts";

const page = (address: string, status = 308) =>
  Buffer.from(
    `<script>self.__next_f.push([1,"c:E{\\"digest\\":\\"NEXT_REDIRECT;replace;${address};${status};\\"}\\n"])</script>`,
  );
const locationOf = (body: Buffer, status = 308, headers: { location?: string } = {}) =>
  withLocation({ status, headers, body })?.headers.location;

test("a redirect that lost its address finds it in its page", () => {
  assert.equal(locationOf(page("/fr/nouvelles/apres")), "/fr/nouvelles/apres");
  assert.equal(locationOf(page("/fr/a?page=2", 307), 307), "/fr/a?page=2");
});

test("a redirect that came to lead elsewhere leads there, whatever its header still says", () => {
  assert.equal(
    locationOf(page("/fr/nouvelles/apres"), 308, { location: "/fr/nouvelles/avant" }),
    "/fr/nouvelles/apres",
  );
});

test("an address that the page does not tell is left alone, and so is what is no redirect", () => {
  assert.equal(locationOf(Buffer.from("/a"), 308, { location: "/a" }), "/a");
  assert.equal(locationOf(page("//evil.example"), 308, { location: "/a" }), "/a");
  assert.equal(locationOf(page("/b"), 200), undefined);
  assert.equal(locationOf(Buffer.from("x"), 404), undefined);
});

test("without an address, or with one elsewhere, the answer is of no use", () => {
  for (const body of ["", "<p>Moved</p>", page("//evil.example"), page("https://evil.example/"), page("")])
    assert.equal(withLocation({ status: 308, headers: {}, body: Buffer.from(body) }), null);
});
