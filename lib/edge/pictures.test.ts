import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import { test } from "node:test";
import { parseEnvironment } from "#lib/site/environment.ts";
import { mediaSource } from "#lib/content/media.ts";
import { listen, stage } from "./testing/stage.ts";

const file = `${"a".repeat(40)}-10x10.jpg`;

/** An edge whose content lake sends the pictures that the test says. */
async function gallery(listener: RequestListener = sendPicture) {
  const asked: string[] = [];
  const lake = await listen(
    createServer((request, response) => {
      asked.push(request.url ?? "");
      listener(request, response);
    }),
  );
  const env = parseEnvironment({ SANITY_API_HOST: `http://127.0.0.1:${lake}` });
  const edge = await stage(undefined, { pictureSource: (name, search) => mediaSource(name, search, env) });
  return { ...edge, lakeAsked: asked };
}

const sendPicture: RequestListener = (request, response) => {
  response.writeHead(200, { "content-type": "image/webp" }).end(`picture ${request.url}`);
};

test("a picture comes from the content lake once, is kept for ever, and Next has no part in it", async () => {
  const { get, asked, lakeAsked } = await gallery();
  const first = await get(`/media/${file}?w=20&fm=webp&evil=1`);
  assert.equal(first.status, 200);
  assert.equal(first.body.toString(), `picture /images/vitrine/production/${file}?w=20&fm=webp`);
  assert.equal(first.headers["content-type"], "image/webp");
  assert.equal(first.headers["cache-control"], "public, max-age=31536000, immutable");
  assert.equal(first.headers["content-security-policy"], "default-src 'none'; sandbox");
  assert.equal(first.headers["x-content-type-options"], "nosniff");
  assert.equal((await get(`/media/${file}?fm=webp&w=20`)).status, 200);
  assert.equal((await get(`/media/${file}?w=20&fm=webp`, { cookie: "__prerender_bypass=x" })).status, 200);
  assert.equal(
    (await get(`/media/${file}?fm=webp&w=20`, { "if-none-match": first.headers.etag })).status,
    304,
  );
  assert.equal(lakeAsked.length, 1);
  assert.equal(asked.length, 0);
});

test("what is no picture is not sent as one, whatever the lake says", async () => {
  for (const type of ["image/svg+xml", "text/html", "application/javascript"]) {
    const { get } = await gallery((_, response) =>
      response.writeHead(200, { "content-type": type }).end("<x>"),
    );
    const answer = await get(`/media/${file}`);
    assert.equal(answer.status, 404);
    assert.doesNotMatch(answer.body.toString(), /<x>/);
  }
  const { get, lakeAsked } = await gallery((_, response) => response.writeHead(404).end());
  assert.equal((await get(`/media/${file}`)).status, 404);
  for (const name of ["../secret", "a.jpg", `${"a".repeat(40)}-1x1.svg`, "", "x/y.jpg"])
    assert.ok([400, 404, 308].includes((await get(`/media/${name}`)).status), name);
  assert.equal(lakeAsked.length, 1);
});

test("a lake that fails fails for a moment only; a picture that is known stays", async () => {
  let isDown = true;
  const { get } = await gallery((request, response) => {
    if (isDown) response.writeHead(503).end();
    else sendPicture(request, response);
  });
  assert.equal((await get(`/media/${file}`)).status, 503);
  isDown = false;
  assert.equal((await get(`/media/${file}`)).status, 200);
  isDown = true;
  assert.equal((await get(`/media/${file}`)).status, 200);
});

test("a picture that editors delete is gone from here", async () => {
  let isThere = true;
  const { get, edge } = await gallery((request, response) => {
    if (isThere) sendPicture(request, response);
    else response.writeHead(404).end();
  });
  assert.equal((await get(`/media/${file}`)).status, 200);
  isThere = false;
  edge.cache.purge([`doc:image-${file.replace(".", "-")}`]);
  await edge.cache.settled();
  assert.equal((await get(`/media/${file}`)).status, 404);
});

test("pictures nobody asked for yet are cut so often for one sender and no more; known ones are free", async () => {
  const { get } = await gallery();
  const picture = (width: number) => get(`/media/${file}?w=${width}`);
  const answers = await Promise.all(Array.from({ length: 700 }, (_, index) => picture(index)));
  const refused = answers.filter(({ status }) => status === 429);
  assert.ok(refused.length > 100 && refused.length <= 200, `${refused.length} were refused`);
  assert.equal((await picture(0)).status, 200);
  assert.equal((await get("/en")).status, 200);
});
