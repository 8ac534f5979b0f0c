import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { locales } from "#lib/i18n/locale.ts";
import { routes } from "#lib/i18n/routing.ts";
import { readAddress } from "./address.ts";

const path = (url: string): string | undefined => {
  const address = readAddress(url);
  return "path" in address ? address.path : undefined;
};

test("campaign parameters are no part of a page's identity, meaningful ones are, in any order", () => {
  assert.equal(path("/en?utm_source=x&fbclid=y"), "/en");
  assert.equal(path("/en/search?q=graphes&utm_source=x"), "/en/search?q=graphes");
  assert.equal(path("/fr/rechercher?q="), "/fr/rechercher");
  assert.equal(path(`/en/search?q=${"a".repeat(201)}`), `/en/search?q=${"a".repeat(200)}`);
  assert.equal(path("/en/search?year=2024&q=b&year=2020&x=1"), "/en/search?q=b&year=2020&year=2024");
  assert.equal(path("/media/a-1x1.jpg?w=200&h=3"), "/media/a-1x1.jpg?h=3&w=200");
  assert.equal(path("/media/a-1x1.jpg?w=99999&fit=all&h=3"), "/media/a-1x1.jpg?h=3");
});

test("only what a route reads makes a page of its own: nobody fills the memory by making up queries", () => {
  for (const list of ["/en/news", "/fr/nouvelles", "/en/events/past", "/en/publications/2023"]) {
    assert.equal(path(`${list}?page=2`), `${list}?page=2`);
    assert.equal(path(`${list}?page=2&page=3&q=x&sort=y`), `${list}?page=2`);
    for (const page of ["0", "1", "02", "-2", "2x", "12345", "x", ""])
      assert.equal(path(`${list}?page=${page}`), list);
  }
  for (const page of [
    "/en",
    "/en/researchers",
    "/en/publications/some-paper",
    "/en/about",
    "/en/no/such/page",
  ])
    assert.equal(path(`${page}?page=2&q=x&sort=y&lang=z`), page);
  assert.equal(path("/robots.txt?q=2"), "/robots.txt");
});

test("one right spelling: a relative 308, query kept", () => {
  assert.deepEqual(readAddress("/EN/News/?page=2"), { kind: "move", location: "/en/news?page=2" });
  assert.deepEqual(readAddress("/fr/%C3%A9v%C3%A9nements"), { kind: "move", location: "/fr/evenements" });
  assert.equal(readAddress("/en//news").kind, "move");
  assert.deepEqual(readAddress("/fr/News/?page=2"), { kind: "move", location: "/fr/nouvelles?page=2" });
  assert.deepEqual(readAddress("/fr/Researchers/Ada"), { kind: "move", location: "/fr/chercheurs/ada" });
  assert.deepEqual(readAddress("/en/evenements/passes"), { kind: "move", location: "/en/events/past" });
  assert.equal(readAddress("/fr/newsroom").kind, "public");
});

test("a file has one address: the folder behind it leads there in one step, or nowhere", () => {
  for (const [kind, route] of Object.entries(routes)) {
    if (!("folder" in route)) continue;
    for (const locale of locales) {
      const filled = (pattern: string, slug: string): string =>
        `/${locale}${pattern.replace(":slug", slug).replace(":year", "2025").replace(":format", "json")}`;
      const location = filled(route[locale], "x-k7m2qd");
      for (const folder of [filled(route.folder, "x-k7m2qd"), filled(route.folder, "X-k7m2qd").toUpperCase()])
        assert.deepEqual(readAddress(`${folder}?q=a`), { kind: "move", location: `${location}?q=a` }, kind);
      assert.notEqual(readAddress(location).kind, "move", location);
    }
  }
  for (const path of [
    "/en/search/list/exe",
    "/en/search/list/json.rsc",
    "/en/publications/list/_",
    "/en/publications/any_name-k7m2qd/file/pdf",
    "/fr/publications/any.name-k7m2qd/file/pdf",
    "/en/publications/undated/list/bib",
  ])
    assert.equal(readAddress(path).kind, "refuse", path);
});

test("what cannot be read never reaches Next", () => {
  for (const url of [
    "/%ff",
    "/en/%E0%A4%A",
    "//evil.example",
    "/\\evil.example",
    "/en/%00",
    "/en/../x",
    "*",
    "http://evil.example/",
  ]) {
    assert.equal(readAddress(url).kind, "refuse", url);
  }
  assert.deepEqual(readAddress(`/en/${"a".repeat(300)}`), {
    kind: "refuse",
    status: 404,
    text: "There is no such address.",
  });
});

test("the lake, the API and the studio are for one reader alone", () => {
  assert.deepEqual(readAddress("/api/lake/v1/data/query/production?query=*"), {
    kind: "lake",
    path: "/v1/data/query/production?query=*",
  });
  assert.equal(readAddress("/api/webhook/sanity").kind, "personal");
  assert.equal(readAddress("/studio").kind, "personal");
  assert.equal(readAddress("/studio/structure;x").kind, "personal");
  assert.equal(readAddress("/").kind, "front");
  assert.equal(readAddress("/?utm_source=x").kind, "front");
  assert.equal(readAddress("/studios").kind, "public");
});

test("a permanent address is read whatever its case and encoding, and known to be none where it is none", () => {
  const ada = { kind: "permanent", id: { kind: "person", value: "Ada" } };
  assert.deepEqual(readAddress("/id/person/Ada?utm_source=x"), ada);
  assert.deepEqual(readAddress("/ID/Person/%41da/"), ada);
  assert.deepEqual(readAddress("/doi/10.1000%2FABC"), {
    kind: "permanent",
    id: { kind: "doi", value: "10.1000/abc" },
  });
  for (const url of ["/orcid/1234", "/doi/%ff", "/id/person/..", `/arxiv/${"1".repeat(5_000)}`])
    assert.deepEqual(readAddress(url), { kind: "permanent", id: null }, url);
  for (const url of ["/id", "/doi", "/ids/person/x", "/doi/"])
    assert.equal(readAddress(url).kind, "public", url);
});

test("the lake is asked by addresses as long as the Studio makes them", () => {
  const ids = Array.from(
    { length: 220 },
    (_, index) => `drafts.publication-${String(index).padStart(30, "0")}`,
  );
  const many = `/v1/data/doc/production/${ids.join(",")}`;
  assert.ok(many.length > 10_000);
  assert.deepEqual(readAddress(`/api/lake${many}`), { kind: "lake", path: many });
  const long = `/v1/data/query/production?query=${"x".repeat(11_000)}`;
  assert.deepEqual(readAddress(`/api/lake${long}`), { kind: "lake", path: long });
  assert.equal(readAddress(`/api/lake/v1/${"a".repeat(20_000)}`).kind, "refuse");
});

test("files and pictures are public and keep their own parameters only", () => {
  assert.deepEqual(readAddress("/media/a-1x1.jpg?w=200&evil=1"), {
    kind: "picture",
    path: "/media/a-1x1.jpg?w=200",
  });
  assert.equal(path("/_next/static/chunks/AbC.js"), "/_next/static/chunks/AbC.js");
  assert.equal(path("/oai?verb=Identify&x=1"), "/oai?verb=Identify");
});

test("any request line gets one answer, redirects stay on this site and do not loop", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webPath(),
        fc.string().map((text) => `/${text}`),
        fc.constantFrom("/EN//É", "/fr/%2F%2Fevil"),
      ),
      (url) => {
        const address = readAddress(url);
        if (address.kind !== "move") return;
        assert.match(address.location, /^\/[a-z]/);
        assert.notEqual(readAddress(address.location).kind, "move");
      },
    ),
  );
});
