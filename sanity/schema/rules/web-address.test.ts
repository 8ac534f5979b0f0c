import assert from "node:assert/strict";
import { test } from "node:test";
import { isWebAddress } from "./web-address.ts";

test("only addresses a browser opens as a page are web addresses", () => {
  for (const good of ["https://example.org", "http://example.org/a?b#c", "https://éducation.example"]) {
    assert.ok(isWebAddress(good), good);
  }
  const bad = [
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org",
    "//example.org",
    "example.org",
    "https://",
    "https://bank.example@evil.example",
  ];
  for (const value of bad) assert.equal(isWebAddress(value), false, value);
});
