import assert from "node:assert/strict";
import { test } from "node:test";
import { ApprovalError, approve } from "./approve.ts";
import { checkMessages } from "./check/check.ts";
import { fingerprint } from "#sanity/translation/fingerprint.ts";
import { layOut } from "./format.ts";
import type { MessageTexts } from "./message-texts.ts";

const english = { Calls: { audience: "Who can apply", title: "Calls for papers and more" } };
const read = (text: string) => ({ source: fingerprint(text), state: "approved" });
const texts: MessageTexts = {
  en: layOut(english),
  fr: layOut({ Calls: { audience: "Public visé", title: "Appels de communications et autres" } }),
  context: layOut({ "Calls.audience": { description: "Étiquette" } }),
  glossary: "[]",
  state: layOut({ "Calls.title": read("Calls") }),
};

test("an approved message is no longer out of date, and nothing else changes", () => {
  const { state, approved } = approve(texts, ["Calls.title"]);
  assert.deepEqual(approved, ["Calls.title"]);
  const left = checkMessages({ ...texts, state }).map(({ key, rule }) => `${key} ${rule}`);
  assert.deepEqual(left, ["Calls.audience state-missing"]);
});

test("a group stands for all in it, in the order of the files", () => {
  const { state, approved } = approve(texts, ["Calls", "Calls.title"]);
  assert.deepEqual(approved, ["Calls.audience", "Calls.title"]);
  assert.equal(
    state,
    layOut({ "Calls.audience": read(english.Calls.audience), "Calls.title": read(english.Calls.title) }),
  );
});

test("a message that is not there, or has no French, is refused", () => {
  assert.throws(() => approve(texts, ["Calls.titre"]), ApprovalError);
  assert.throws(() => approve({ ...texts, fr: "{}" }, ["Calls.title"]), /Traduisez-le d’abord/);
});
