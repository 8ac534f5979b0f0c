import assert from "node:assert/strict";
import { test } from "node:test";
import { parseEnvironment } from "#lib/site/environment.ts";
import { fileSource, mediaSource } from "./media.ts";

const file = `${"a".repeat(40)}-900x1125.jpg`;

test("the embedded lake and the hosted one are asked in the same words", () => {
  const query = new URLSearchParams("w=480&fm=webp&fp-x=0.5&evil=1");
  assert.equal(
    mediaSource(file, query, parseEnvironment({ SANITY_API_HOST: "http://127.0.0.1:4000" })),
    `http://127.0.0.1:4000/images/vitrine/production/${file}?w=480&fp-x=0.5&fm=webp`,
  );
  assert.equal(
    mediaSource(file, query, parseEnvironment({ SANITY_PROJECT_ID: "abc123" })),
    `https://cdn.sanity.io/images/abc123/production/${file}?w=480&fp-x=0.5&fm=webp`,
  );
});

test("what is not the name of a picture is not asked for", () => {
  for (const name of ["../secret", "a.jpg", `${"a".repeat(40)}-1x1.svg`, "%2e%2e", ""]) {
    assert.equal(mediaSource(name, new URLSearchParams(), parseEnvironment({})), null, name);
  }
});

test("a paper is asked for by its own name, and nothing but a PDF is", () => {
  const pdf = `${"a".repeat(40)}.pdf`;
  assert.equal(
    fileSource(pdf, parseEnvironment({ SANITY_API_HOST: "http://127.0.0.1:4000" })),
    `http://127.0.0.1:4000/files/vitrine/production/${pdf}`,
  );
  assert.equal(
    fileSource(pdf, parseEnvironment({ SANITY_PROJECT_ID: "abc123" })),
    `https://cdn.sanity.io/files/abc123/production/${pdf}`,
  );
  for (const name of ["../secret.pdf", "a.pdf", `${"a".repeat(40)}.html`, ""])
    assert.equal(fileSource(name, parseEnvironment({})), null, name);
});
