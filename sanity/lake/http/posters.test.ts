import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { startTestLake, withToken } from "../testing/test-lake.ts";

const path = "/v2026-06-01/vitrine/posters/production";
const ask = (url: unknown, headers: Record<string, string> = withToken): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify({ url }),
});

test("a poster is fetched for an editor and kept as an asset that says where it is from", async () => {
  const picture = await sharp({ create: { width: 64, height: 36, channels: 3, background: "#123456" } })
    .jpeg()
    .toBuffer();
  await using lake = await startTestLake(null, {
    posters: {
      peertubeHosts: [],
      ask: async () => new Response(new Uint8Array(picture), { headers: { "content-type": "image/jpeg" } }),
    },
  });
  assert.equal((await lake.request(path, ask("https://youtu.be/Cgxsv1riJhI", {}))).status, 401);
  const response = await lake.request(path, ask("https://youtu.be/Cgxsv1riJhI"));
  assert.equal(response.status, 200);
  const { document } = await response.json();
  assert.match(document._id, /^image-[0-9a-f]{40}-64x36-jpg$/);
  assert.equal(document.originalFilename, "youtube-Cgxsv1riJhI.jpg");
  assert.equal(document.source.name, "youtube");
  assert.equal(document.source.url, "https://i.ytimg.com/vi/Cgxsv1riJhI/maxresdefault.jpg");
  assert.equal((await lake.request(`/${document.path}`)).status, 200);
});

test("what is no video is refused, and a provider that cannot be reached is named", async () => {
  await using lake = await startTestLake(null, {
    posters: { peertubeHosts: [], ask: () => Promise.reject(new TypeError("fetch failed")) },
  });
  for (const url of [
    undefined,
    7,
    "https://youtube.com.evil.com/watch?v=Cgxsv1riJhI",
    "http://169.254.169.254/",
  ])
    assert.equal((await lake.request(path, ask(url))).status, 400);
  const response = await lake.request(path, ask("https://youtu.be/Cgxsv1riJhI"));
  assert.equal(response.status, 502);
  assert.match((await response.json()).message, /^i\.ytimg\.com cannot be reached from here/);
  const other = await lake.request(path, ask("https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv"));
  assert.match((await other.json()).message, /PEERTUBE_HOSTS/);
});
