import assert from "node:assert/strict";
import { test } from "node:test";
import { parseVideo } from "./parse-video.ts";

const noPoster = () => null;
const youtube = { _type: "video", provider: "youtube", videoId: "dQw4w9WgXcQ", title: { en: "A talk" } };

test("a stored video is read for a language, with what is missing as null", () => {
  assert.deepEqual(parseVideo({ ...youtube, start: 62, duration: "PT12M5S" }, "fr", noPoster), {
    provider: "youtube",
    id: "dQw4w9WgXcQ",
    host: null,
    hash: null,
    start: 62,
    title: { value: "A talk", lang: "en", state: "fallback" },
    duration: "PT12M5S",
    poster: null,
    transcript: null,
  });
});

test("the poster is read by whoever reads pictures", () => {
  const poster = {
    assetId: "image-a-16x9-jpg",
    width: 16,
    height: 9,
    rect: null,
    focus: null,
    alt: null,
    credit: null,
    color: null,
  };
  assert.equal(parseVideo({ ...youtube, poster: { asset: {} } }, "en", () => poster)?.poster, poster);
});

test("only a hash that Vimeo could have given is kept", () => {
  const vimeo = { provider: "vimeo", videoId: "76979871" };
  assert.equal(parseVideo({ ...vimeo, hash: "8272103f6e" }, "en", noPoster)?.hash, "8272103f6e");
  assert.equal(parseVideo({ ...vimeo, hash: "1&autoplay=1" }, "en", noPoster)?.hash, null);
});

const hostile: readonly unknown[] = [
  null,
  "https://youtu.be/dQw4w9WgXcQ",
  { ...youtube, videoId: '"><script>' },
  { ...youtube, videoId: "dQw4w9WgXcQ/../x" },
  { ...youtube, videoId: ["dQw4w9WgXcQ"] },
  { ...youtube, provider: "dailymotion" },
  { provider: "vimeo", videoId: "76979871?x" },
  { provider: "peertube", videoId: "9c9de5e8-0a1e-484a-b099-e80766180a6d" },
  { provider: "peertube", videoId: "9c9de5e8-0a1e-484a-b099-e80766180a6d", host: "evil.example/x" },
  { provider: "peertube", videoId: "9c9de5e8-0a1e-484a-b099-e80766180a6d", host: "user@evil.example" },
  { provider: "peertube", videoId: "9c9de5e8-0a1e-484a-b099-e80766180a6d", host: "localhost" },
  { provider: "peertube", videoId: "../admin", host: "video.example" },
];

for (const stored of hostile) {
  test(`no player is made of ${JSON.stringify(stored)}`, () => {
    assert.equal(parseVideo(stored, "en", noPoster), null);
  });
}
