import assert from "node:assert/strict";
import { test } from "node:test";
import { finding } from "./finding.ts";
import { tellCount, tellFinding, tellingOf } from "./tell.ts";

const empty = finding("empty", { file: "messages/fr.json", line: 12, key: "Calls.title" });
const review = finding("review", { file: "messages/fr.json", line: 13, key: "Calls.x" }, { key: "Calls.x" });

test("a finding is one line: file, line, key, what is wrong, what to do", () => {
  assert.equal(
    tellFinding(empty, "fr"),
    "messages/fr.json:12  Calls.title  le texte est vide  → écrivez la phrase",
  );
  assert.equal(
    tellFinding(empty, "both"),
    "messages/fr.json:12  Calls.title  le texte est vide  → écrivez la phrase\n    the text is empty  → write the sentence",
  );
  assert.match(
    tellFinding(review, "en"),
    /^messages\/fr\.json:13 {2}Calls\.x {2}\(warning\) nobody .* -- Calls\.x$/u,
  );
});

test("the language is the one asked for, else the machine's, else both", () => {
  assert.equal(tellingOf("en", { LANG: "fr_CA.UTF-8" }), "en");
  assert.equal(tellingOf(undefined, { LANG: "fr_CA.UTF-8" }), "fr");
  assert.equal(tellingOf(undefined, { LANG: "fr_CA.UTF-8", LC_ALL: "en_CA" }), "en");
  assert.equal(tellingOf(undefined, { LANG: "C.UTF-8" }), "both");
  assert.equal(tellingOf(undefined, { LANG: "frp" }), "both");
});

test("the count", () => {
  assert.equal(tellCount([empty, review], "fr"), "1 erreur, 1 avertissement.");
  assert.equal(tellCount([], "en"), "The messages are in order.");
});
