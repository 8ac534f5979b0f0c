import assert from "node:assert/strict";
import { test } from "node:test";
import { parseImage } from "./parse-image.ts";

const assetId = `image-${"a".repeat(40)}-1000x500-jpg`;

test("a picture without crop keeps its size, its alternative text its language", () => {
  const image = parseImage({ assetId, alt: { en: "A plate" } }, "fr");
  assert.deepEqual(
    { width: image?.width, height: image?.height, rect: image?.rect },
    { width: 1000, height: 500, rect: null },
  );
  assert.deepEqual(image?.alt, { value: "A plate", lang: "en", state: "fallback" });
});

test("crop and hotspot become a rectangle and the focus inside it", () => {
  const image = parseImage(
    { assetId, crop: { left: 0.1, right: 0.4, top: 0, bottom: 0.5 }, hotspot: { x: 0.35, y: 0.25 } },
    "en",
  );
  assert.deepEqual(image?.rect, { left: 100, top: 0, width: 500, height: 250 });
  assert.deepEqual(image?.focus, { x: 0.5, y: 0.5 });
});

test("what is no picture is left out; a decorative one has no text", () => {
  assert.equal(parseImage(null, "en"), null);
  assert.equal(parseImage({ assetId: "file-abc-pdf" }, "en"), null);
  assert.equal(parseImage({ assetId, crop: { left: 0.6, right: 0.6 } }, "en"), null);
  assert.equal(parseImage({ assetId, decorative: true, alt: { en: "x" } }, "en")?.alt, null);
});
