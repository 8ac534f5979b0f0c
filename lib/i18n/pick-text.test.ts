import assert from "node:assert/strict";
import { test } from "node:test";
import { pickRichText } from "../portable-text/pick-rich-text.ts";
import { pickText } from "./pick-text.ts";

const block = (text: string, marks: readonly string[] = []): object => ({
  _type: "block",
  _key: "k",
  children: [{ text, marks }],
});

test("French words are set as Québec sets them, whoever reads them; English ones are left", () => {
  assert.equal(
    pickText({ fr: "Vraiment ? Oui : « non »" }, "en")?.value,
    "Vraiment? Oui\u00A0: «\u00A0non\u00A0»",
  );
  assert.equal(pickText({ en: "It's: so ?" }, "fr")?.value, "It's: so ?");
  assert.equal(pickText({ en: " " }, "en"), null);
});

test("formatted text too, but never its code", () => {
  const text = pickRichText({ fr: [block("l'été"), block("a ? 'b' : c", ["code"])] }, "fr");
  assert.deepEqual(
    text?.value.map((one) => (one.kind === "text" ? one.spans[0]?.text : null)),
    ["l’été", "a ? 'b' : c"],
  );
  assert.equal(pickRichText({ fr: [{ _type: "unknown" }] }, "fr"), null);
});
