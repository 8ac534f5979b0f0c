import assert from "node:assert/strict";
import { test } from "node:test";
import { messagesOf } from "../../i18n/messages.ts";
import { formats, writeExchangeFile } from "../exchange/formats.ts";
import { fingerprint } from "#sanity/translation/fingerprint.ts";
import { publishedTexts } from "../published-texts.ts";
import { readPreviewedFile } from "./previewed-file.ts";

const published = publishedTexts();
const fr = messagesOf("fr");

function preview(text: string) {
  const file = readPreviewedFile("fr.json", new TextEncoder().encode(text), published);
  assert.ok(file.kind === "readable");
  return file;
}

test("the published file changes nothing and has no fault", () => {
  const { messages, findings, changed, setAside } = preview(`\uFEFF${published.fr}`);
  assert.deepEqual(messages, fr);
  assert.deepEqual([findings, changed, setAside], [[], [], []]);
});

test("part of a file changes its part; the rest is as published, and told as missing", () => {
  const { messages, findings, changed } = preview('{"NotFound": {"title": "Nulle part"}}');
  assert.equal(messages.NotFound.title, "Nulle part");
  assert.equal(messages.Frame.navigation, fr.Frame.navigation);
  assert.deepEqual(changed, ["NotFound.title"]);
  assert.ok(findings.every(({ rule }) => rule === "missing-key"));
});

test("a message that would break its page is set aside; one with a fault of language is shown", () => {
  const { messages, findings, changed, setAside } = preview(
    JSON.stringify({
      ...fr,
      Video: { ...fr.Video, duration: "{durée}" },
      NotFound: { ...fr.NotFound, title: "Où ?" },
    }),
  );
  assert.equal(messages.Video.duration, fr.Video.duration);
  assert.equal(messages.NotFound.title, "Où ?");
  assert.deepEqual([changed, setAside], [["NotFound.title"], ["Video.duration"]]);
  assert.ok(findings.some(({ key, rule }) => key === "Video.duration" && rule === "argument-unknown"));
  assert.ok(findings.some(({ key }) => key === "NotFound.title"));
});

test("JSON that is cut off shows what can be read of it", () => {
  const { messages, findings } = preview('{"NotFound": {"title": "Nulle part", "text": ');
  assert.equal(messages.NotFound.title, "Nulle part");
  assert.ok(findings.some(({ rule }) => rule.startsWith("json-")));
});

test("what a translator's program sends back is shown, in each of its formats", () => {
  const source = messagesOf("en").NotFound.title;
  const unit = { id: "NotFound.title", source, target: "Nulle part", fingerprint: fingerprint(source) };
  const rest = { note: "", max: null, state: "review", kind: "message" } as const;
  for (const format of ["xliff2", "xliff12", "po", "csv"] as const) {
    const text = writeExchangeFile({ from: "en", to: "fr", units: [{ ...unit, ...rest }] }, format);
    const name = `messages.${formats[format].extension}`;
    const file = readPreviewedFile(name, new TextEncoder().encode(text), published);
    assert.ok(file.kind === "readable", format);
    assert.deepEqual([file.changed, file.findings], [["NotFound.title"], []], format);
    assert.equal(file.messages.NotFound.title, "Nulle part");
  }
});

test("a file that is none says why", () => {
  for (const text of ["", "words", "\u0000\u0001", "<html></html>"]) {
    const file = readPreviewedFile("x", new TextEncoder().encode(text), published);
    assert.ok(file.kind === "unreadable" && file.reason.length > 20, JSON.stringify(file));
  }
});
