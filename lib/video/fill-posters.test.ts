import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { startTestLake } from "#sanity/lake/testing/test-lake.ts";
import { fillPosters } from "./fill-posters.ts";

const video = (id: string): object => ({ _type: "video", url: `https://youtu.be/${id}` });
const picture = await sharp({ create: { width: 64, height: 36, channels: 3, background: "#123456" } })
  .jpeg()
  .toBuffer();

test("missing posters are fetched once a video, stored, and put into drafts and published documents", async () => {
  await using lake = await startTestLake();
  const client = lake.editor.withConfig({ perspective: "raw" });
  await client.create({ _id: "a", _type: "announcement", video: video("Cgxsv1riJhI") });
  await client.create({ _id: "drafts.a", _type: "announcement", video: video("Cgxsv1riJhI") });
  await client.create({ _id: "b", _type: "page", body: { en: [{ _key: "k", ...video("dQw4w9WgXcQ") }] } });
  const asked: string[] = [];
  const settings = {
    peertubeHosts: [],
    ask: async (url: string) => {
      asked.push(url);
      if (url.includes("dQw4w9WgXcQ")) throw new TypeError("fetch failed");
      return new Response(new Uint8Array(picture), { headers: { "content-type": "image/jpeg" } });
    },
    say: () => {},
  };
  const planned = await fillPosters(client, { ...settings, isDryRun: true });
  assert.deepEqual([planned.filled, asked.length], [3, 0]);
  const { filled, problems } = await fillPosters(client, { ...settings, isDryRun: false });
  assert.equal(filled, 2);
  assert.equal(asked.length, 2);
  assert.match(problems.join(), /^b, body\.en\[_key=="k"\]\.poster: i\.ytimg\.com cannot be reached/);
  const kept = await client.fetch(
    '*[_type == "announcement"]{"size": video.poster.asset->size, "source": video.poster.asset->source.name}',
  );
  assert.deepEqual(kept, [
    { size: picture.length, source: "youtube" },
    { size: picture.length, source: "youtube" },
  ]);
  assert.equal((await fillPosters(client, { ...settings, isDryRun: true })).filled, 1);
});
