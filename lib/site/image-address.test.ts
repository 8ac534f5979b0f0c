import assert from "node:assert/strict";
import { test } from "node:test";
import { imageAddress, imageSourceSet } from "./image-address.ts";
import type { Image } from "./image.ts";

const portrait: Image = {
  assetId: "image-0123456789abcdef0123456789abcdef01234567-800x1000-jpg",
  width: 800,
  height: 1000,
  rect: null,
  focus: { x: 0.5, y: 0.33333 },
  alt: null,
  credit: null,
  color: null,
};

test("a picture's address is on our own origin and keeps its shape", () => {
  assert.equal(
    imageAddress(portrait, { width: 400 }),
    "/media/0123456789abcdef0123456789abcdef01234567-800x1000.jpg?w=400&fm=webp",
  );
});

test("a height crops around the focus the editor set", () => {
  const address = imageAddress(
    { ...portrait, rect: { left: 10, top: 0, width: 700, height: 900 } },
    { width: 240, height: 300 },
  );
  assert.match(
    address ?? "",
    /w=240&h=300&rect=10,0,700,900&fit=crop&crop=focalpoint&fp-x=0.5&fp-y=0.3333&fm=webp$/,
  );
});

test("no width above the picture's own is offered, and there is always one", () => {
  assert.equal(imageSourceSet(portrait, [400, 800, 1600]).split(", ").length, 2);
  assert.match(imageSourceSet({ ...portrait, width: 100 }, [400]), / 100w$/);
});

test("an asset that is no image has no address", () => {
  assert.equal(imageAddress({ ...portrait, assetId: "file-abc-pdf" }, { width: 10 }), null);
});
