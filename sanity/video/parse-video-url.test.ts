import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { hostileUrls } from "./hostile-urls.ts";
import { parseVideoUrl } from "./parse-video-url.ts";

const youtube = { provider: "youtube", videoId: "dQw4w9WgXcQ" };
const uuid = "9c9de5e8-0a1e-484a-b099-e80766180a6d";

test("every way YouTube writes an address names the same video", () => {
  for (const url of [
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&feature=share",
    "https://m.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://youtu.be/dQw4w9WgXcQ?si=abc",
    "https://www.youtube.com/shorts/dQw4w9WgXcQ",
    "https://www.youtube.com/live/dQw4w9WgXcQ/",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
    "  https://www.youtube.com/v/dQw4w9WgXcQ  ",
  ]) {
    assert.deepEqual(parseVideoUrl(url), youtube, url);
  }
});

test("where to start is kept when it can be read", () => {
  assert.deepEqual(parseVideoUrl("https://youtu.be/dQw4w9WgXcQ?t=90"), { ...youtube, start: 90 });
  assert.deepEqual(parseVideoUrl("https://youtu.be/dQw4w9WgXcQ?t=1h2m3s"), { ...youtube, start: 3723 });
  assert.deepEqual(parseVideoUrl("https://www.youtube.com/embed/dQw4w9WgXcQ?start=7"), {
    ...youtube,
    start: 7,
  });
  for (const t of ["", "-5", "0", "soon", "999999", "1e9"]) {
    assert.deepEqual(parseVideoUrl(`https://youtu.be/dQw4w9WgXcQ?t=${t}`), youtube, t);
  }
});

test("Vimeo's addresses keep the key of a private video", () => {
  assert.deepEqual(parseVideoUrl("https://vimeo.com/76979871"), { provider: "vimeo", videoId: "76979871" });
  const secret = { provider: "vimeo", videoId: "76979871", hash: "8272103f6e" };
  assert.deepEqual(parseVideoUrl("https://vimeo.com/76979871/8272103f6e"), secret);
  assert.deepEqual(parseVideoUrl("https://player.vimeo.com/video/76979871?h=8272103f6e"), secret);
  for (const place of ["channels/staffpicks", "groups/shorts/videos", "showcase/123456/video"]) {
    assert.deepEqual(parseVideoUrl(`https://vimeo.com/${place}/76979871`), {
      provider: "vimeo",
      videoId: "76979871",
    });
  }
  assert.deepEqual(parseVideoUrl("https://vimeo.com/76979871#t=30s"), {
    provider: "vimeo",
    videoId: "76979871",
    start: 30,
  });
});

test("a PeerTube site is any public host, and the video a UUID or its short form", () => {
  const host = "tube.example.org";
  assert.deepEqual(parseVideoUrl(`https://${host}/videos/watch/${uuid}`), {
    provider: "peertube",
    videoId: uuid,
    host,
  });
  assert.deepEqual(parseVideoUrl(`https://${host}/videos/embed/${uuid}`), {
    provider: "peertube",
    videoId: uuid,
    host,
  });
  assert.deepEqual(parseVideoUrl(`https://${host}/w/kkGMgK9ZtnKfYAgnEtQxbv`), {
    provider: "peertube",
    videoId: "kkGMgK9ZtnKfYAgnEtQxbv",
    host,
  });
});

test("an address that only looks like one of theirs is refused", () => {
  for (const url of hostileUrls) assert.equal(parseVideoUrl(url), null, url);
});

test("whatever is pasted, ids and hosts hold nothing that could leave an address", () => {
  const parts = fc.oneof(
    fc.string(),
    fc.constantFrom("/", "?v=", "youtu.be", "https://", "dQw4w9WgXcQ", "/w/", "%2f", "#t="),
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
      const video = parseVideoUrl(`https://${pieces.join("")}`);
      if (video !== null) assert.match(`${video.videoId}${"host" in video ? video.host : ""}`, /^[\w.-]+$/);
    }),
    { numRuns: 2000 },
  );
});

test("a very long address takes no time", () => {
  const started = performance.now();
  parseVideoUrl(`https://${"a-".repeat(20_000)}.org/w/x`);
  parseVideoUrl(`https://tube.example.org/w/${"1".repeat(100_000)}`);
  assert.ok(performance.now() - started < 200);
});
