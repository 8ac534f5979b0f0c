import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDuration } from "./duration.ts";
import { embedAddress, isPlayable, videoOrigins, watchAddress, watchHost } from "./video-address.ts";
import type { Video } from "./video.ts";

const blank = {
  host: null,
  hash: null,
  start: null,
  title: null,
  duration: null,
  poster: null,
  transcript: null,
};
const youtube: Video = { ...blank, provider: "youtube", id: "dQw4w9WgXcQ" };
const vimeo: Video = { ...blank, provider: "vimeo", id: "76979871", hash: "8272103f6e" };
const peertube: Video = {
  ...blank,
  provider: "peertube",
  id: "9c9de5e8-0a1e-484a-b099-e80766180a6d",
  host: "video.example",
};
const permission = { VIDEO_PROVIDERS: ["youtube", "peertube"], PEERTUBE_HOSTS: ["video.example"] } as const;

test("players are asked for with the least tracking each offers, in the reader's language", () => {
  assert.equal(
    embedAddress({ ...youtube, start: 62 }, "fr"),
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0&hl=fr&cc_lang_pref=fr&cc_load_policy=1&start=62",
  );
  assert.equal(
    embedAddress(vimeo, "en"),
    "https://player.vimeo.com/video/76979871?dnt=1&texttrack=en&h=8272103f6e",
  );
  assert.match(
    embedAddress(peertube, "en"),
    /^https:\/\/video\.example\/videos\/embed\/9c9de5e8[^?]*\?p2p=0&/,
  );
});

test("every player's address takes a further parameter", () => {
  for (const video of [youtube, vimeo, peertube]) {
    const address = new URL(`${embedAddress({ ...video, start: 5 }, "en")}&autoplay=1`);
    assert.equal(address.searchParams.get("autoplay"), "1");
    assert.ok(
      videoOrigins({
        VIDEO_PROVIDERS: ["youtube", "vimeo", "peertube"],
        PEERTUBE_HOSTS: ["video.example"],
      }).includes(address.origin),
    );
  }
});

test("the plain link leads to the video's own page, at its start", () => {
  assert.equal(watchAddress({ ...youtube, start: 62 }), "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=62s");
  assert.equal(watchAddress(vimeo), "https://vimeo.com/76979871/8272103f6e");
  assert.equal(watchHost(peertube), "video.example");
  assert.equal(watchHost(youtube), "youtube.com");
});

test("what the environment does not enable is not played here", () => {
  assert.equal(isPlayable(youtube, permission), true);
  assert.equal(isPlayable(vimeo, permission), false);
  assert.equal(isPlayable(peertube, permission), true);
  assert.equal(isPlayable({ ...peertube, host: "other.example" }, permission), false);
});

test("durations are read in the language's own way", () => {
  assert.equal(formatDuration("PT12M5S", "en-CA"), "12 mins 5 secs");
  assert.equal(formatDuration("PT1H2M", "fr-CA").replaceAll(/\s/g, " "), "1 h 2 min");
});
