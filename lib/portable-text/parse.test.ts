import fc from "fast-check";
import assert from "node:assert/strict";
import { test } from "node:test";
import { allowedHref } from "./allowed-href.ts";
import { parseRichText } from "./parse.ts";

const hostile = [
  "javascript:alert(1)",
  " JavaScript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "java\nscript:alert(1)",
  "http://",
  "evil.example",
];

test("links lead where a reader would expect", () => {
  for (const href of hostile) assert.equal(allowedHref(href), null, href);
  for (const href of [
    "https://a.example/b?c#d",
    "mailto:a@b.example",
    "tel:+15145550100",
    "/en/news",
    "#top",
  ]) {
    assert.equal(allowedHref(href), href);
  }
});

test("a block keeps its words, marks, list and safe links", () => {
  const [block] = parseRichText(
    [
      {
        _type: "block",
        _key: "b",
        style: "h9",
        listItem: "bullet",
        level: 2,
        markDefs: [
          { _key: "good", _type: "link", href: "https://a.example/" },
          { _key: "bad", _type: "link", href: "javascript:x" },
        ],
        children: [
          { _type: "span", text: "plain " },
          { _type: "span", text: "bold", marks: ["strong", "good", "unknown"] },
          { _type: "span", text: " bad", marks: ["bad"] },
        ],
      },
    ],
    "en",
  );
  assert.ok(block?.kind === "text");
  assert.deepEqual([block.style, block.listItem], ["normal", { type: "bullet", level: 2 }]);
  assert.deepEqual(
    block.spans.map(({ text, strong, href }) => [text, strong, href]),
    [
      ["plain ", false, null],
      ["bold", true, "https://a.example/"],
      [" bad", false, null],
    ],
  );
});

test("no input makes it throw, and nothing unknown comes through", () => {
  fc.assert(
    fc.property(fc.array(fc.anything()), (blocks) => {
      for (const block of parseRichText(blocks, "fr"))
        assert.ok(["text", "image", "video"].includes(block.kind));
    }),
  );
});
