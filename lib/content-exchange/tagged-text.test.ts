import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { richFaults } from "#lib/messages/exchange/rich-faults.ts";
import { childrenOf, taggedText, taggedTranslation } from "./tagged-text.ts";
import { textBlockSchema } from "./text-block.ts";
import type { TextBlock } from "./text-block.ts";

/** A child: words with their marks, or an object of another kind. */
type Given = { readonly words: readonly [string, ...string[]] } | { readonly object: object };

function block(...children: readonly Given[]): TextBlock {
  return textBlockSchema.parse({
    _type: "block",
    _key: "b",
    style: "normal",
    markDefs: [
      { _key: "l1", _type: "link", href: "https://example.org/1" },
      { _key: "l2", _type: "link", href: "/en/news" },
    ],
    children: children.map((child, at) => {
      if ("object" in child) return { _key: `s${at}`, ...child.object };
      const [text, ...marks] = child.words;
      return { _type: "span", _key: `s${at}`, text, marks };
    }),
  });
}

function span(...words: readonly [string, ...string[]]): Given {
  return { words };
}

const source = block(
  span("See "),
  span("the paper", "l1"),
  span(" and "),
  span("the "),
  span("code", "strong", "l2"),
  span("."),
);

test("words with marks stand between tags, and come back with marks, keys and links", () => {
  assert.equal(taggedText(source), "See <1>the paper</1> and <2>the </2><3>code</3>.");
  assert.deepEqual(childrenOf(source, taggedText(source)), source.children);
  const moved = childrenOf(source, "<3>Le code</3> et <1>l’article</1><2></2>");
  assert.deepEqual(
    moved.map(({ _key, text, marks }) => [_key, text, marks]),
    [
      ["s4", "Le code", ["strong", "l2"]],
      ["s0", " et ", []],
      ["s1", "l’article", ["l1"]],
      ["s3", "", []],
    ],
  );
  const more = childrenOf(source, "A <1>b</1> c <2>d</2> e <3>f</3> g");
  assert.equal(new Set(more.map(({ _key }) => _key)).size, more.length);
});

test("a translation is said in the numbers of its source, or not at all", () => {
  const same = block(span("Code ", "strong", "l2"), span("et "), span("article", "l1"), span("", "strong"));
  assert.equal(taggedTranslation(source, same), null, "other marks");
  const own = block(span("Le "), span("code", "strong", "l2"), span(" et "), span("article", "l1"));
  const three = block(span("See "), span("the paper", "l1"), span(" and "), span("code", "strong", "l2"));
  assert.equal(taggedTranslation(three, own), "Le <2>code</2> et <1>article</1>");
  const elsewhere = { ...own, markDefs: [{ _key: "l1", _type: "link", href: "https://example.org/other" }] };
  assert.equal(taggedTranslation(three, elsewhere), null, "a link that points elsewhere");
});

test("tags that are lost, doubled, invented or nested are named", () => {
  const text = taggedText(source);
  assert.deepEqual(richFaults(text, "Voir <1>l’article</1><2> </2><3>x</3>"), []);
  assert.match(richFaults(text, "Voir <1>l’article</1> <2> </2>").join(), /<3>…<\/3> is missing/);
  assert.match(richFaults(text, text + text).join(), /<1>…<\/1> stands there twice/);
  assert.match(richFaults(text, `${text}<4>x</4>`).join(), /<4>…<\/4> is not in the source/);
  assert.match(richFaults(text, "<1>a <2>b</2></1> <3>c</3>").join(), /<2>…<\/2> stands within another/);
  assert.match(richFaults(text, "<1>a</1> <2>b <3>c</3>").join(), /<2>…<\/2> is missing.*<2> is not in/);
});

const words = fc
  .array(fc.constantFrom("a", " ", "<", "<1>", "</1>", "<2/>", "<lt/>", "lt/>", "&", "1>", "\n", "🎓"), {
    maxLength: 5,
  })
  .map((some) => some.join(""));
const child: fc.Arbitrary<Given> = fc.oneof(
  words.map((text) => span(text)),
  fc.tuple(words, fc.constantFrom("strong", "em", "l1", "l2")).map(([text, mark]) => span(text, mark)),
  fc.constant<Given>({ object: { _type: "formula", tex: "x^2" } }),
);

test("any block comes back as it was, whatever it holds that looks like a tag", () => {
  fc.assert(
    fc.property(fc.array(child, { minLength: 1, maxLength: 6 }), (children) => {
      const made = block(...children);
      const text = taggedText(made);
      assert.deepEqual(childrenOf(made, text), made.children);
      assert.equal(taggedTranslation(made, made), text);
      assert.deepEqual(richFaults(text, text), []);
    }),
    { numRuns: 500, seed: 20261128 },
  );
});
