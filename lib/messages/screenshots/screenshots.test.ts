import assert from "node:assert/strict";
import { test } from "node:test";
import { messageWords, saysWords } from "./message-words.ts";
import { screenshotsIndex } from "./screenshots-index.ts";

test("a message is looked for by its longest words that no argument changes", () => {
  assert.equal(messageWords("Read our <policy>privacy policy</policy> now"), "privacy policy");
  assert.equal(messageWords("{count, plural, one {# day left} other {# days left}}"), "days left");
  for (const text of ["{name}", "à {n}", "{", ""]) assert.equal(messageWords(text), null, text);
});

test("words are found in text and labels, entities and spaces aside, not in scripts", () => {
  const html = '<p aria-label="Aller &amp; retour">L&#x27;an\u00A0deux</p><script>"Ailleurs"</script>';
  for (const words of ["Aller & retour", "L'an deux"]) assert.ok(saysWords(html, words), words);
  assert.ok(!saysWords(html, "Ailleurs"));
});

test("the index leads from each key to its pictures", () => {
  const screenshots = [{ file: "fr-320.png", path: "/fr", lang: "fr", width: 320 }] as const;
  const html = screenshotsIndex([
    { key: "Frame.title", en: "A < B & C", fr: "«\u00A0B\u00A0»", screenshots },
    { key: "Frame.other", en: "D", fr: "E", screenshots: [] },
  ]);
  assert.match(html, /<a href="fr-320\.png">\/fr, 320\u00A0px<\/a>/u);
  assert.match(html, /A &lt; B &amp; C/u);
  assert.equal(html.match(/Aucune page connue/gu)?.length, 1);
});
