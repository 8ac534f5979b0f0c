import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { after, test } from "node:test";
import type { Asking } from "./ask-provider.ts";
import { fetchPoster } from "./fetch-poster.ts";
import type { VideoIdentity } from "./parse-video-url.ts";
import { PosterProblem } from "./poster-problem.ts";

const jpeg = Buffer.from("ffd8ffe000104a46494600", "hex");
const youtube: VideoIdentity = { provider: "youtube", videoId: "Cgxsv1riJhI" };
const uuid = "9c9de5e8-0a1e-484a-b099-e80766180a6d";
const peertube: VideoIdentity = { provider: "peertube", videoId: uuid, host: "tube.example.org" };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
/** What the providers answer, by `host/path`; every request they got. */
let answers: Record<string, Answer> = {};
let asked: string[] = [];
const providers = createServer((request, response) => {
  const address = `${String(request.headers["x-asked-host"])}${request.url}`;
  asked.push(address);
  const answer = answers[address.split("?")[0] ?? ""];
  if (answer !== undefined) return answer(request, response);
  response.writeHead(404).end("no");
});
await new Promise<void>((resolve) => providers.listen(0, "127.0.0.1", resolve));
after(() => providers.close());
const bound = providers.address();
const port = typeof bound === "object" && bound !== null ? bound.port : 0;

/** Every host is the server above, which hears whom the request was for. */
const ask: Asking = (url, init) => {
  const { protocol, host, pathname, search } = new URL(url);
  assert.equal(protocol, "https:", url);
  return fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
    ...init,
    headers: new Headers({ ...Object(init.headers), "x-asked-host": host }),
  });
};

const picture: Answer = (_, response) => response.writeHead(200, { "content-type": "image/jpeg" }).end(jpeg);
const says =
  (value: unknown): Answer =>
  (_, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));

function poster(video: VideoIdentity, given: Record<string, Answer>): ReturnType<typeof fetchPoster> {
  answers = given;
  asked = [];
  return fetchPoster(video, { peertubeHosts: ["tube.example.org"], ask });
}

test("YouTube's largest picture is taken, and the next when it has none of that size", async () => {
  const found = await poster(youtube, {
    "i.ytimg.com/vi/Cgxsv1riJhI/sddefault.jpg": picture,
    "i.ytimg.com/vi/Cgxsv1riJhI/hqdefault.jpg": picture,
  });
  assert.deepEqual(Buffer.from(found.bytes), jpeg);
  assert.equal(found.filename, "youtube-Cgxsv1riJhI.jpg");
  assert.deepEqual(found.source, {
    name: "youtube",
    id: "Cgxsv1riJhI",
    url: "https://i.ytimg.com/vi/Cgxsv1riJhI/sddefault.jpg",
  });
  assert.deepEqual(asked, [
    "i.ytimg.com/vi/Cgxsv1riJhI/maxresdefault.jpg",
    "i.ytimg.com/vi/Cgxsv1riJhI/sddefault.jpg",
  ]);
});

test("Vimeo is asked with the key of a private video, and its picture must be on Vimeo's own host", async () => {
  const vimeo: VideoIdentity = { provider: "vimeo", videoId: "76979871", hash: "8272103f6e" };
  const thumbnail_url = "https://i.vimeocdn.com/video/452001751_1280";
  const given = {
    "vimeo.com/api/oembed.json": says({ thumbnail_url }),
    "i.vimeocdn.com/video/452001751_1280": picture,
  };
  assert.equal((await poster(vimeo, given)).source.url, thumbnail_url);
  assert.match(asked[0] ?? "", /url=https%3A%2F%2Fvimeo.com%2F76979871%2F8272103f6e/);
  for (const elsewhere of [
    "https://i.vimeocdn.com.evil.example/x",
    "http://i.vimeocdn.com/x",
    "https://user@i.vimeocdn.com/x",
    "https://i.vimeocdn.com:444/x",
    "https://127.0.0.1/x",
    null,
    7,
  ]) {
    await assert.rejects(
      poster(vimeo, { "vimeo.com/api/oembed.json": says({ thumbnail_url: elsewhere }) }),
      PosterProblem,
    );
    assert.equal(asked.length, 1, String(elsewhere));
  }
});

test("a PeerTube site is asked only when the installation plays from it", async () => {
  const given = {
    [`tube.example.org/api/v1/videos/${uuid}`]: says({ previewPath: "/lazy-static/previews/a.jpg" }),
    "tube.example.org/lazy-static/previews/a.jpg": picture,
  };
  assert.equal(
    (await poster(peertube, given)).source.url,
    "https://tube.example.org/lazy-static/previews/a.jpg",
  );
  await assert.rejects(poster({ ...peertube, host: "192.168.0.1" }, {}), /PEERTUBE_HOSTS/);
  assert.deepEqual(asked, []);
  for (const previewPath of [
    "//evil.example/a.jpg",
    "https://evil.example/a.jpg",
    "http://tube.example.org/a",
  ])
    await assert.rejects(
      poster(peertube, { [`tube.example.org/api/v1/videos/${uuid}`]: says({ previewPath }) }),
      PosterProblem,
    );
});

test("no redirect is followed, no page taken for a picture, and nothing endless is read", async () => {
  const first = "i.ytimg.com/vi/Cgxsv1riJhI/maxresdefault.jpg";
  const away: Answer = (_, response) => response.writeHead(302, { location: "http://127.0.0.1/" }).end();
  await assert.rejects(poster(youtube, { [first]: away }), /answered 302/);
  assert.equal(asked.length, 1);
  const page: Answer = (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>");
  await assert.rejects(poster(youtube, { [first]: page }), /text\/html where a picture should be/);
  const endless: Answer = (_, response) => {
    response.writeHead(200, { "content-type": "image/jpeg" });
    const more = (): void => void (response.destroyed || response.write(Buffer.alloc(1 << 20), more));
    more();
  };
  await assert.rejects(poster(youtube, { [first]: endless }), /more than 10 MB/);
  await assert.rejects(poster(youtube, {}), /no picture of this video/);
});

test("without a network the editor is told which host could not be reached and what to do", async () => {
  const offline: Asking = () =>
    Promise.reject(new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND i.ytimg.com") }));
  await assert.rejects(
    fetchPoster(youtube, { peertubeHosts: [], ask: offline }),
    /^PosterProblem: i\.ytimg\.com cannot be reached from here \(getaddrinfo ENOTFOUND i\.ytimg\.com\)\. Try again later, or upload a picture\.$/,
  );
});
