import assert from "node:assert/strict";
import { test } from "node:test";
import { fingerprint } from "#sanity/translation/fingerprint.ts";
import { layOut } from "../format.ts";
import type { MessageTexts } from "../message-texts.ts";
import { checkMessages } from "./check.ts";

const english = { Calls: { hello: "Hello, {name}!", title: "Calls for papers" } };
const french = { Calls: { hello: "Bonjour, {name}!", title: "Appels de communications" } };
const hello = { description: "Salutation", sample: { name: "Ada" } };
const title = { description: "Titre", max: 40 };
const glossary = [{ en: "cookie", fr: "témoin", avoid: ["cookie"] }];
const read = (text: string) => ({ source: fingerprint(text), state: "approved" });
const state = { "Calls.hello": read(english.Calls.hello), "Calls.title": read(english.Calls.title) };

const good: MessageTexts = {
  en: layOut(english),
  fr: layOut(french),
  context: layOut({ "Calls.hello": hello, "Calls.title": title }),
  glossary: layOut(glossary),
  state: layOut(state),
};

/* oxfmt-ignore */
const faults: readonly (readonly [fault: string, change: Partial<MessageTexts>, ...told: string[]])[] = [
  ["nothing", {}],
  ["a message that English does not have", { fr: layOut({ Calls: { ...french.Calls, titre: "Appels" } }) }, "messages/fr.json:5 Calls.titre extra-key"],
  ["a group where English has a text, and the other way round", { fr: layOut({ Calls: "Appels" }) }, "messages/fr.json:2 Calls group-mismatch"],
  ["a whole group missing: told for each message", { fr: "{}" }, "messages/fr.json:1 Calls.hello missing-key", "messages/fr.json:1 Calls.title missing-key"],
  ["a name twice", { fr: good.fr.replace('"Appels de communications"', '"Appels de communications",\n    "title": "Appels"') }, "messages/fr.json:5 Calls.title duplicate-key"],
  ["a name in another style, and a dot in a name", { en: good.en.replace('"hello"', '"Hello.you"') }, "messages/context.json:2 Calls.hello context-orphan", "messages/en.json:3 Calls.Hello.you key-name", "messages/fr.json:2 Calls.Hello.you missing-key", "messages/en.json:3 Calls.Hello.you context-missing", "messages/fr.json:3 Calls.hello extra-key", "messages/fr.meta.json:2 Calls.hello state-orphan"],
  ["broken JSON, with the rest still checked", { fr: good.fr.replace('!",', ' !"') }, "messages/fr.json:3  json-comma", "messages/fr.json:3 Calls.hello space-before-mark"],
  ["a quotation mark inside a text", { fr: good.fr.replace("Appels de", 'Appels "de') }, "messages/fr.json:4  json-quote"],
  ["curly quotation marks around a name", { fr: good.fr.replace('"title"', "“title”") }, "messages/fr.json:3 Calls.title missing-key", "messages/fr.json:4  json-curly-quote"],
  ["letters that were not saved as UTF-8", { fr: good.fr.replace("Appels", "\uFFFDppels") }, "messages/fr.json:4  json-encoding"],
  ["an English message that is broken or blank", { en: layOut({ Calls: { hello: "Hello, {name!", title: "" } }), state: layOut({ ...state, "Calls.hello": read("Hello, {name!"), "Calls.title": read("") }) }, "messages/en.json:3 Calls.hello brace", "messages/en.json:4 Calls.title empty"],
  ["a note for a message that is gone", { context: layOut({ "Calls.gone": title, "Calls.hello": hello, "Calls.title": title }) }, "messages/context.json:2 Calls.gone context-orphan"],
  ["no note for a message with an argument, or of three words", { context: "{}" }, "messages/en.json:3 Calls.hello context-missing", "messages/en.json:4 Calls.title context-missing"],
  ["a sample for another argument", { context: layOut({ "Calls.hello": { ...hello, sample: { nom: "Ada" } }, "Calls.title": title }) }, "messages/context.json:2 Calls.hello sample-missing", "messages/context.json:2 Calls.hello sample-unknown"],
  ["a note that says both are the same when they are not", { context: layOut({ "Calls.hello": hello, "Calls.title": { ...title, same: true } }) }, "messages/context.json:8 Calls.title same-idle"],
  ["a note of another shape, at the line of what is wrong", { context: layOut({ "Calls.hello": hello, "Calls.title": { ...title, max: -1 } }) }, "messages/context.json:10 Calls.title file-shape"],
  ["a term that is recommended and avoided", { glossary: layOut([...glossary, { en: "x", fr: "cookie", avoid: [] }]) }, "messages/glossary.json:2  term-avoided"],
  ["a term of another shape", { glossary: layOut([{ en: "cookie", fr: "", avoid: [] }]) }, "messages/glossary.json:4 0 file-shape"],
  ["a state for a message that is gone", { state: layOut({ "Calls.gone": read(""), ...state }) }, "messages/fr.meta.json:2 Calls.gone state-orphan"],
  ["no state for a message", { state: layOut({ "Calls.hello": state["Calls.hello"] }) }, "messages/fr.json:4 Calls.title state-missing"],
  ["English that has changed since", { state: layOut({ ...state, "Calls.title": read("Calls") }) }, "messages/fr.json:4 Calls.title outdated"],
  ["French that nobody has read", { state: layOut({ ...state, "Calls.title": { ...state["Calls.title"], state: "review" } }) }, "messages/fr.json:4 Calls.title review"],
];

for (const [fault, change, ...expected] of faults)
  test(`told: ${fault}`, () => {
    const told = checkMessages({ ...good, ...change }).map(
      ({ file, line, key, rule }) => `${file}:${line} ${key} ${rule}`,
    );
    assert.deepEqual(told.toSorted(), expected.toSorted());
  });

test("French that waits to be read is a warning; English that has changed is an error", () => {
  const severities = (entry: object) =>
    checkMessages({ ...good, state: layOut({ ...state, "Calls.title": entry }) }).map(
      ({ severity }) => severity,
    );
  assert.deepEqual(severities({ ...state["Calls.title"], state: "review" }), ["warning"]);
  assert.deepEqual(severities(read("Calls")), ["error"]);
});
