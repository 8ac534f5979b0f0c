import assert from "node:assert/strict";
import { test } from "node:test";
import { isOwnPath } from "./preview-path.ts";

test("paths of this site may be previewed", () => {
  for (const path of ["/", "/en", "/fr/nouvelles/une-annonce?x=1"]) assert.equal(isOwnPath(path), true, path);
});

test("paths that lead to another site may not", () => {
  for (const path of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "",
    "/a\r\nb",
  ]) {
    assert.equal(isOwnPath(path), false, path);
  }
});
