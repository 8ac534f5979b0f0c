import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePath, publicationFileFormats } from "../i18n/routing.ts";
import { fileMovedTo } from "./file-moved.ts";

test("a work's file is given under the work's own name only, every other one leads there", () => {
  const work = { slug: "what-can-grokking-k7m2qd" };
  for (const format of publicationFileFormats) {
    assert.equal(fileMovedTo(work, { slug: work.slug, format }, "en"), null);
    for (const slug of ["made-up-k7m2qd", "k7m2qd", "joined-into-it-a2b3c4"])
      assert.equal(fileMovedTo(work, { slug, format }, "fr"), `/fr/publications/${work.slug}.${format}`);
    const place = parsePath(`/fr/publications/${work.slug}.${format}`)?.place;
    assert.deepEqual(place, { kind: "publicationFile", slug: work.slug, format });
  }
  assert.equal(fileMovedTo(work, { slug: "made-up-k7m2qd", format: "exe" }, "en"), null);
});
