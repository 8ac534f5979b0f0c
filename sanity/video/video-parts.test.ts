import assert from "node:assert/strict";
import { test } from "node:test";
import { understood, videoParts } from "./video-parts.ts";

test("the other fields follow the address, and go when it is none", () => {
  const vimeo = {
    provider: "vimeo",
    videoId: "76979871",
    host: undefined,
    hash: "8272103f6e",
    start: undefined,
  };
  assert.deepEqual(videoParts("https://vimeo.com/76979871/8272103f6e"), vimeo);
  const nothing = {
    provider: undefined,
    videoId: undefined,
    host: undefined,
    hash: undefined,
    start: undefined,
  };
  assert.deepEqual(videoParts("https://vimeo.com/"), nothing);
});

test("the person who pastes reads what was understood", () => {
  assert.equal(understood("https://youtu.be/dQw4w9WgXcQ?t=90"), "YouTube, video dQw4w9WgXcQ, from second 90");
  assert.equal(understood("https://youtu.be/"), "");
});
