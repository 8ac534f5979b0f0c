import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { locales } from "./locale.ts";
import { permanentRedirects, redirects, rewrites } from "./next-routes.ts";
import { href, routes } from "./routing.ts";

// The very matcher Next uses for rewrites and redirects.
const { pathToRegexp } = createRequire(import.meta.url)("next/dist/compiled/path-to-regexp") as {
  pathToRegexp: (source: string, keys: { name: string }[], options: object) => RegExp;
};

function follow(path: string, rules: readonly { source: string; destination: string }[]): string | null {
  for (const { source, destination } of rules) {
    const keys: { name: string }[] = [];
    const match = pathToRegexp(source, keys, { strict: true, sensitive: false, delimiter: "/" }).exec(path);
    if (match === null) continue;
    return keys.reduce((to, { name }, at) => {
      const value = match[at + 1];
      return to
        .replace(`/:${name}*`, value === undefined ? "" : `/${value}`)
        .replace(`:${name}+`, value ?? "")
        .replace(new RegExp(`:${name}(?!\\w)`), value ?? "");
    }, destination);
  }
  return null;
}

const plain = rewrites().beforeFiles.filter((rule) => rule.has === undefined);
const paged = rewrites().beforeFiles.filter((rule) => rule.has?.[0]?.type === "query");
const negotiated = rewrites().beforeFiles.filter((rule) => rule.has?.[0]?.type === "header");

test("every localized address reaches the folder of its English name", () => {
  assert.equal(follow("/fr/nouvelles", plain), "/fr/news");
  assert.equal(follow("/fr/nouvelles/une-bourse", plain), "/fr/news/une-bourse");
  assert.equal(follow("/fr/evenements/passes", plain), "/fr/events/past");
  assert.equal(follow("/fr/evenements/atelier", plain), "/fr/events/atelier");
  assert.equal(follow("/fr/evenements/atelier.ics", plain), "/fr/events/atelier/calendar");
  assert.equal(follow("/fr/chercheurs/yoshua/feed.xml", plain), "/fr/researchers/yoshua/feed.xml");
  assert.equal(follow("/en/publications/x-k7m2qd.jsonld", plain), "/en/publications/x-k7m2qd/file/jsonld");
  assert.equal(follow("/fr/temoins", plain), "/fr/cookies");
  for (const path of ["/en/news", "/en/publications/2025", "/fr/publications/x-k7m2qd", "/fr/a-propos"])
    assert.equal(follow(path, plain), null, path);
});

test("the rewrites cover the table", () => {
  for (const [kind, route] of Object.entries(routes)) {
    const needed = locales.filter(
      (locale) => route[locale] !== ("folder" in route ? route.folder : route.en),
    );
    for (const locale of needed) {
      const path = `/${locale}${route[locale].replace(":slug", "x").replace(":format", "bib").replace(":year", "2025")}`;
      assert.ok(follow(path, plain) !== null, `${kind}: ${path}`);
    }
  }
});

test("a further page of a list is served from a path of its own", () => {
  assert.equal(follow("/fr/nouvelles", paged), "/fr/news/page/:page");
  assert.equal(follow("/en/events/past", paged), "/en/events/past/page/:page");
  assert.equal(follow("/en/publications/2025", paged), "/en/publications/2025/page/:page");
  const value = new RegExp(`^${paged[0]?.has?.[0]?.value}$`);
  for (const page of ["2", "10", "999"]) assert.match(page, value);
  for (const page of ["", "0", "1", "-1", "02", "x"]) assert.doesNotMatch(page, value);
});

test("without an edge, who names a form and not the page gets the file; everybody else the page", () => {
  const fileFor = (path: string, accept: string): string | null =>
    follow(
      path,
      negotiated.filter(({ has }) => new RegExp(`^${has?.[0]?.value}$`).test(accept)),
    );
  const work = "/fr/publications/what-can-grokking-k7m2qd";
  assert.equal(fileFor(work, "application/x-bibtex"), `${work}/file/bib`);
  assert.equal(
    fileFor(work, "application/vnd.citationstyles.csl+json;q=0.9, */*;q=0.1"),
    `${work}/file/json`,
  );
  assert.equal(fileFor("/fr/chercheurs/yoshua", "application/ld+json"), "/fr/researchers/yoshua/list/jsonld");
  for (const accept of [
    "*/*",
    "text/html",
    "application/x-bibtex, text/html",
    "application/x-bibtex;q=0",
    "",
  ])
    assert.equal(fileFor(work, accept), null, accept);
  assert.equal(fileFor("/en/publications/2025", "application/x-bibtex"), null);
});

test("words of the other language lead to the right ones in one step", () => {
  const rules = redirects();
  assert.equal(follow("/fr/researchers/yoshua", rules), "/fr/chercheurs/yoshua");
  assert.equal(follow("/fr/researchers", rules), "/fr/chercheurs");
  assert.equal(follow("/en/nouvelles/x", rules), "/en/news/x");
  assert.equal(follow("/fr/events/past", rules), "/fr/evenements/passes");
  assert.equal(follow("/fr/evenements/past", rules), "/fr/evenements/passes");
  assert.equal(follow("/en/evenements/passes", rules), "/en/events/past");
  assert.equal(follow("/fr/cookies", rules), "/fr/temoins");
  assert.equal(follow("/fr/events.ics", rules), "/fr/evenements.ics");
  assert.equal(follow("/fr/news/page/3", rules), "/fr/nouvelles?page=3");
  assert.equal(follow("/fr/search/list/json", rules), "/fr/rechercher.json");
  assert.equal(follow("/en/publications/x-k7m2qd/file/pdf", rules), "/en/publications/x-k7m2qd.pdf");
  assert.equal(follow("/fr/events/atelier/calendar", rules), "/fr/evenements/atelier.ics");
});

test("no redirect touches a right address", () => {
  for (const [kind, route] of Object.entries(routes)) {
    for (const locale of locales) {
      const path = `/${locale}${route[locale].replace(":slug", "x").replace(":format", "bib").replace(":year", "2025")}`;
      assert.equal(follow(path, redirects()), null, `${kind}: ${path}`);
    }
  }
  assert.equal(
    follow(href({ kind: "page", slugs: { en: "about", fr: "a-propos" } }, "fr"), redirects()),
    null,
  );
});

test("without an edge, a permanent address leads to the folder of a language: accepted, or the default", () => {
  const rules = permanentRedirects();
  const by = (type: "header" | undefined) => rules.filter(({ has }) => has?.[0]?.type === type);
  assert.equal(follow("/doi/10.1000/a/b", by("header")), "/en/id/doi/10.1000/a/b");
  assert.equal(follow("/orcid/0000-0002-1825-0097", by(undefined)), "/fr/id/orcid/0000-0002-1825-0097");
  assert.equal(follow("/arxiv", rules), null);
  const french = new RegExp(
    `^${by("header").find(({ destination }) => destination.startsWith("/fr"))?.has?.[0]?.value}$`,
  );
  for (const header of ["fr", "fr-CA,en;q=0.5"]) assert.match(header, french);
  for (const header of ["en, fr", "frs", ""]) assert.doesNotMatch(header, french);
});
