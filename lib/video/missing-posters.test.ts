import assert from "node:assert/strict";
import { test } from "node:test";
import { missingPosters } from "./missing-posters.ts";

const video = (more: object = {}): object => ({
  _type: "video",
  url: "https://youtu.be/Cgxsv1riJhI",
  provider: "youtube",
  ...more,
});

test("videos without a poster are found at the top and within texts, with the path of their poster", () => {
  const document = {
    _id: "a",
    video: video(),
    body: {
      en: [
        { _key: "t", _type: "block", children: [] },
        { _key: 'b"1', ...video() },
      ],
      fr: [{ _key: "c", ...video({ poster: { _type: "figure", asset: { _ref: "image-x" } } }) }],
    },
  };
  assert.deepEqual(
    missingPosters(document).map(({ path }) => path),
    ["video.poster", String.raw`body.en[_key=="b\"1"].poster`],
  );
  assert.equal(missingPosters(document)[0]?.video.videoId, "Cgxsv1riJhI");
});

test("an empty poster is a missing one; an address that is no video's is left alone", () => {
  assert.equal(missingPosters({ video: video({ poster: { _type: "figure" } }) }).length, 1);
  assert.deepEqual(missingPosters({ video: video({ url: "https://example.org/" }) }), []);
  assert.deepEqual(missingPosters({ video: null, list: ["a", 1, null] }), []);
});
