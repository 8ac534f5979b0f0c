import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, html, stage } from "./testing/stage.ts";

/** A Next that knows one person, who has moved once, and nobody else. */
function house() {
  let slug = "ada";
  const place = stage((incoming, response) => {
    if (incoming.method === "POST")
      return response.writeHead(200, { "x-vitrine-purge": "doc:ada" }).end("{}");
    const [, locale, kind, id] = /^\/(en|fr)\/id\/(\w+)\/(.*)$/.exec(incoming.url ?? "") ?? [];
    const section = locale === "en" ? "researchers" : "chercheurs";
    if (kind === "person" && id === "ada")
      return response
        .writeHead(308, {
          location: `/${locale}/${section}/${slug}`,
          "cache-control": "s-maxage=31536000",
          "x-vitrine-tags": "doc:ada",
        })
        .end();
    response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
    return response.end(html(`nothing at ${incoming.url}`));
  });
  return { place, move: (to: string) => (slug = to) };
}

test("one step to the page in the reader's language: the browser's, else the default; no cookie is looked at", async () => {
  const { get } = await house().place;
  for (const [headers, location] of [
    [{ "accept-language": "en-CA,fr;q=0.5" }, "/en/researchers/ada"],
    [{ "accept-language": "fr" }, "/fr/chercheurs/ada"],
    [{ "accept-language": "fr", cookie: "language=en" }, "/fr/chercheurs/ada"],
    [{ "accept-language": "de" }, "/fr/chercheurs/ada"],
    [{}, "/fr/chercheurs/ada"],
  ] as const) {
    const answer = await get("/id/person/ada", headers);
    assert.equal(answer.status, 307);
    assert.equal(answer.headers.location, location);
    assert.equal(answer.headers.vary, "accept-language");
    assert.equal(answer.headers["cache-control"], "private, no-store");
    assert.equal(answer.headers["content-length"], "0");
    assert.equal(answer.headers["x-content-type-options"], "nosniff");
    assert.equal(answer.body.length, 0);
  }
});

test("Next is asked once a language, and a HEAD is answered as a GET", async () => {
  const { get, port, asked } = await house().place;
  const head = await ask(port, "/id/person/ada", { method: "HEAD", headers: { "accept-language": "en" } });
  assert.equal(head.status, 307);
  assert.equal(head.headers.location, "/en/researchers/ada");
  for (const path of ["/id/person/ada", "/ID/PERSON/%61da/", "/id/person/ada?utm_source=x"])
    assert.equal((await get(path, { "accept-language": "en" })).status, 307);
  assert.deepEqual(
    asked.map(({ url }) => url),
    ["/en/id/person/ada"],
  );
  assert.equal((await ask(port, "/id/person/ada", { method: "POST", body: "x" })).status, 405);
});

test("what is not there is a 404 page in the reader's language, for them alone", async () => {
  const { get, port } = await house().place;
  const french = await get("/doi/10.1000/182", { "accept-language": "fr", "if-none-match": "*" });
  assert.equal(french.status, 404);
  assert.match(french.body.toString(), /nothing at \/fr\/id\/doi\/10~2E1000~2F182/);
  assert.equal(french.headers["content-language"], "fr-CA");
  assert.equal(french.headers["cache-control"], "private, no-store");
  assert.equal(french.headers.vary, "accept-encoding, accept-language");
  assert.equal(french.headers.etag, undefined);
  const packed = await get("/doi/10.1000/182", { "accept-language": "fr", "accept-encoding": "gzip" });
  assert.equal(packed.headers["content-encoding"], "gzip");
  const head = await ask(port, "/doi/10.1000/182", { method: "HEAD", headers: { "accept-language": "fr" } });
  assert.equal(head.headers["content-length"], String(french.body.length));
  assert.equal(head.body.length, 0);
});

test("what can be no identifier is one page for all of it", async () => {
  const { get, asked } = await house().place;
  for (const path of ["/orcid/0000-0002-1825-0098", "/doi/%ff", `/arxiv/${"1".repeat(5_000)}`, "/id/x/y"]) {
    const answer = await get(path, { "accept-language": "en" });
    assert.equal(answer.status, 404, path);
    assert.match(answer.body.toString(), /nothing at \/en\/-\/-/);
  }
  assert.equal(asked.length, 1);
});

test("where it leads changes with the content", async () => {
  const { place, move } = house();
  const { get, port, edge } = await place;
  const english = { "accept-language": "en" };
  assert.equal((await get("/id/person/ada", english)).headers.location, "/en/researchers/ada");
  move("ada-lovelace");
  await ask(port, "/api/webhook/sanity", { method: "POST", body: "{}" });
  await edge.cache.settled();
  assert.equal((await get("/id/person/ada", english)).headers.location, "/en/researchers/ada-lovelace");
});

test("when Next fails, nobody is sent anywhere", async () => {
  const { get } = await stage((_, response) => response.writeHead(500).end());
  assert.equal((await get("/id/person/ada")).status, 503);
});

test("in development Next does the second step itself", async () => {
  const { get } = await stage(undefined, { mode: "development" });
  const answer = await get("/doi/10.1000/182", { "accept-language": "en" });
  assert.deepEqual([answer.status, answer.headers.location], [307, "/en/id/doi/10~2E1000~2F182"]);
});
