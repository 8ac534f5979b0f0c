import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { formatMessages } from "./format.ts";
import { readMessageTexts, type MessageTexts } from "./message-texts.ts";

const texts: MessageTexts = {
  en: '{"News":{"title":"News"},"Calls":{"title":"Calls","states":{"past":"Closed","now":"Open"}}}',
  fr: '{"Calls":{"title":"Durée\u00A0: {n}","states":{"now":"Ouvert","past":"Clos"}},"News":{"title":"Nouvelles"}}',
  context:
    '{"News.title":{"max":9,"description":"b"},"Calls.title":{"description":"a"},"Calls.states.now":{"description":"c"}}',
  glossary: '[{"en":"talk","fr":"conférence","avoid":[]},{"en":"cookie","fr":"témoin","avoid":["cookie"]}]',
  state:
    '{"News.title":{"source":"0123456789abcdef","state":"approved"},"News.gone":{"source":"0123456789abcdef","state":"review"}}',
};

test("keys stand in the same order in every file, and no-break spaces are escapes", () => {
  const { en, fr, context, glossary, state } = formatMessages(texts);
  const names = (source: string) => [...source.matchAll(/^ +"(\w+)": ["{]/gmu)].map(([, name]) => name);
  assert.deepEqual(names(en), ["Calls", "states", "now", "past", "title", "News", "title"]);
  assert.deepEqual(names(fr), names(en));
  assert.ok(fr.includes('    "title": "Durée\\u00a0: {n}"\n'), fr);
  assert.ok(en.endsWith("}\n"));
  assert.deepEqual(Object.keys(JSON.parse(context)), ["Calls.states.now", "Calls.title", "News.title"]);
  assert.deepEqual(
    JSON.parse(glossary).map(({ en }: { readonly en: string }) => en),
    ["cookie", "talk"],
  );
  assert.deepEqual(Object.keys(JSON.parse(state)), ["News.title"]);
});

test("the values stay what they are, and a second time changes nothing", () => {
  const once = formatMessages(texts);
  assert.deepEqual(formatMessages(once), once);
  for (const name of ["en", "fr", "context"] as const)
    assert.deepEqual(JSON.parse(once[name]), JSON.parse(texts[name]));
});

test("a file that is broken, or has a name twice, is left as it is", () => {
  const broken = { ...texts, fr: '{ "Calls": { "title": "Appels" "x": "y" } }', context: '{"a":{},"a":{}}' };
  const { fr, context } = formatMessages(broken);
  assert.equal(fr, broken.fr);
  assert.equal(context, broken.context);
  const twice = '{"Calls":{"title":"a","title":"b"}}';
  assert.equal(formatMessages({ ...texts, en: twice }).en, twice);
  // Nothing is known of the messages then: no state is thrown away.
  assert.ok(formatMessages({ ...texts, en: twice }).state.includes("News.gone"));
});

test("the project's own files are laid out", async () => {
  const own = await readMessageTexts(path.join(import.meta.dirname, "../.."));
  assert.deepEqual(formatMessages(own), own);
});
