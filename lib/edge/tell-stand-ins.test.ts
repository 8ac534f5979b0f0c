import assert from "node:assert/strict";
import { test } from "node:test";
import { tellStandIns } from "./tell-stand-ins.ts";

const [a, z] = ["\uE000", "\uE001"];

test("a sentence that stands in says its language, tags within it stay", () => {
  assert.equal(
    tellStandIns(`<p>${a}Read our <a href="/x">policy</a>.${z}</p>`, "fr"),
    '<p><span lang="en-CA">Read our <a href="/x">policy</a>.</span></p>',
  );
  assert.equal(
    tellStandIns(`<p>Publié ${a}today${z} et ${a}now${z}</p>`, "fr"),
    '<p>Publié <span lang="en-CA">today</span> et <span lang="en-CA">now</span></p>',
  );
});

test("attributes, the title and data keep the words and lose the marks", () => {
  const page = (inner: string) => `<!DOCTYPE html><html><head>${inner}</head><body></body></html>`;
  const marked = `<title>${a}News${z}</title><meta content="${a}News${z}"/><script type="application/ld+json">{"name":"${a}News${z}"}</script>`;
  assert.equal(tellStandIns(page(marked), "fr"), page(marked).replaceAll(/[\uE000\uE001]/gu, ""));
  assert.equal(
    tellStandIns(`<a aria-label="${a}Next${z}">${a}Go${z}</a>`, "en"),
    '<a aria-label="Next"><span lang="fr-CA">Go</span></a>',
  );
});

test("a page without marks is left as it is, and one that cannot be read loses them", () => {
  assert.equal(tellStandIns("<p>a</p>", "fr"), "<p>a</p>");
  assert.equal(tellStandIns(`<p>${a}a${z}</p><!-- open`, "fr"), "<p>a</p><!-- open");
});
