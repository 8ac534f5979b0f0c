import fc from "fast-check";
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Span } from "./portable-text.ts";
import { typesetSpans } from "./typeset-spans.ts";

const plain: Omit<Span, "text"> = { strong: false, emphasis: false, code: false, href: null };
const text = (words: string): Span => ({ ...plain, text: words });
const strong = (words: string): Span => ({ ...plain, strong: true, text: words });
const code = (words: string): Span => ({ ...plain, code: true, text: words });
const set = (...spans: readonly Span[]): readonly string[] =>
  typesetSpans(spans, "fr").map((span) => span.text);

test("French marks are set across the borders of bold words, links and code", () => {
  assert.deepEqual(set(text("Voici l'"), strong("apprentissage"), text(".")), [
    "Voici l’",
    "apprentissage",
    ".",
  ]);
  assert.deepEqual(set(strong("Note"), text(" : oui")), ["Note", "\u00A0: oui"]);
  assert.deepEqual(set(strong("Vraiment"), text(" ?")), ["Vraiment", "?"]);
  assert.deepEqual(set(text("le « "), strong("mot"), text(" » juste")), [
    "le «\u00A0",
    "mot",
    "\u00A0» juste",
  ]);
  assert.deepEqual(set(text("dire "), code("a : 'b'"), text(" : non")), ["dire ", "a : 'b'", "\u00A0: non"]);
});

test("English stays as written", () => {
  const spans = [text("It's \""), strong("so"), text('": yes')];
  assert.deepEqual(typesetSpans(spans, "en"), spans);
});

test("no span loses or gains a letter or a mark, however a text is cut", () => {
  const piece = fc.constantFrom(
    "mot",
    " ",
    ":",
    "?",
    "«",
    "»",
    '"',
    "'",
    "...",
    "10",
    "%",
    "\u00A0",
    "é",
    "🙂",
    "\n",
  );
  const span = fc.tuple(fc.array(piece, { maxLength: 5 }), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (made) => {
      const spans = made.map(([pieces, bold, isCode]) => ({
        ...plain,
        strong: bold,
        code: isCode,
        text: pieces.join(""),
      }));
      const bare = (words: string): number =>
        Array.from(words.replaceAll("...", "…").replaceAll(/\s/gu, "")).length;
      for (const [index, { text: words, code: isCode, strong: bold }] of typesetSpans(
        spans,
        "fr",
      ).entries()) {
        const before = spans[index];
        assert.ok(before !== undefined);
        assert.equal(bold, before.strong);
        if (isCode) assert.equal(words, before.text);
        else assert.equal(bare(words), bare(before.text));
      }
    }),
    { numRuns: 1_000 },
  );
});
