import assert from "node:assert/strict";
import { test } from "node:test";
import { isOwnPath, pathAfterPreview } from "./preview-path.ts";

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
    "/\t/evil.example",
    "/\u0001\\evil.example",
    "/ /evil.example",
    "/en\u007f",
  ]) {
    assert.equal(isOwnPath(path), false, path);
  }
});

test("leaving the preview leads back to the page it showed", () => {
  const page = "http://localhost:3000/fr/nouvelles/une-nouvelle?sanity-preview-perspective=drafts";
  assert.equal(pathAfterPreview(null, page), "/fr/nouvelles/une-nouvelle");
  assert.equal(pathAfterPreview("/en", page), "/en");
});

test("leaving the preview never leads to another site, nor in a circle", () => {
  for (const wanted of [
    "/\t/elsewhere.example",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "https://elsewhere.example",
    "",
  ])
    assert.equal(pathAfterPreview(wanted, null), "/");
  assert.equal(pathAfterPreview(null, "https://elsewhere.example//another.example"), "/");
  assert.equal(pathAfterPreview(null, "http://localhost:3000/studio/presentation"), "/");
  assert.equal(pathAfterPreview(null, "http://localhost:3000/api/draft-mode/disable"), "/");
  assert.equal(pathAfterPreview(null, "no address"), "/");
});
