import assert from "node:assert/strict";
import { test } from "node:test";
import { EnvironmentError, isEmbedded, parseEnvironment } from "./environment.ts";

test("an empty environment is a laptop with the embedded lake", () => {
  const env = parseEnvironment({});
  assert.equal(env.SITE_URL, "http://localhost:3000");
  assert.equal(env.PORT, 3000);
  assert.equal(isEmbedded(env), true);
});

test("a project id moves content to the hosted Content Lake", () => {
  assert.equal(isEmbedded(parseEnvironment({ SANITY_PROJECT_ID: "abc123" })), false);
});

test("empty variables count as absent, addresses lose their trailing slash", () => {
  const env = parseEnvironment({ SANITY_PROJECT_ID: "", SITE_URL: "https://institute.example/" });
  assert.equal(env.SANITY_PROJECT_ID, undefined);
  assert.equal(env.SITE_URL, "https://institute.example");
});

test("every wrong variable is named with what it should hold", () => {
  assert.throws(
    () => parseEnvironment({ PORT: "web", SITE_URL: "institute.example", ANALYTICS: "hotjar" }),
    (error: unknown) => {
      assert.ok(error instanceof EnvironmentError);
      assert.match(error.message, /^PORT is "web", but should be a number from 0 to 65535$/m);
      assert.match(error.message, /SITE_URL is "institute\.example", but should be an http/);
      assert.match(error.message, /ANALYTICS is "hotjar", but should be one of none, matomo, plausible, ga4/);
      return true;
    },
  );
});

test("no register of publications is asked unless it is named, and a wrong name is said with the right ones", () => {
  assert.deepEqual(parseEnvironment({}).PUBLICATION_SOURCES, []);
  assert.deepEqual(parseEnvironment({ PUBLICATION_SOURCES: "crossref, arxiv" }).PUBLICATION_SOURCES, [
    "crossref",
    "arxiv",
  ]);
  assert.throws(
    () => parseEnvironment({ PUBLICATION_SOURCES: "crossref,scopus" }),
    /PUBLICATION_SOURCES is "crossref,scopus", but should be one of crossref, openalex/,
  );
  assert.throws(
    () => parseEnvironment({ PUBLICATION_SOURCES: "paperoni" }),
    /PAPERONI_URL is "", but should be the address of your Paperoni/,
  );
});
