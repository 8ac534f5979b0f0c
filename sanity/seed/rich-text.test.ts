import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { wholeSentences } from "./documents/borrowed-news.ts";
import { richText } from "./rich-text.ts";

test("headings become h2 and h3, marks and links stay, lists keep their levels", () => {
  const blocks = richText(
    "# A\n\n#### B *b*\n\nHello **bold [link](https://example.org)**\n\n- one\n  - two\n\n1. three",
  );
  assert.deepEqual(
    blocks.map(({ style, listItem, level }) => [style, listItem, level]),
    [
      ["h2", undefined, undefined],
      ["h3", undefined, undefined],
      ["normal", undefined, undefined],
      ["normal", "bullet", 1],
      ["normal", "bullet", 2],
      ["normal", "number", 1],
    ],
  );
  const [link] = JSON.stringify(blocks[2]).match(/"marks":\["strong","b2l0"\]/) ?? [];
  assert.ok(link);
});

test("scripts in links, raw HTML and pictures nobody asked for are left out", () => {
  const written = JSON.stringify(
    richText(
      "[x](javascript:alert(1)) <b>bold</b>\n\n<script>evil()</script>\n\n![a](https://example.org/a.png)",
    ),
  );
  assert.doesNotMatch(written, /javascript|<b>|script|a\.png/);
  assert.match(written, /bold/);
});

test("the same text makes the same document", () => {
  assert.deepEqual(richText("a\n\n- b"), richText("a\n\n- b"));
});

test("no Markdown, HTML or character reference is left in the borrowed posts", () => {
  for (const line of readFileSync(new URL("news.ndjson", import.meta.url), "utf8")
    .trim()
    .split("\n")) {
    const post = JSON.parse(line) as { id: string; body: Record<string, string> };
    for (const body of Object.values(post.body)) {
      for (const block of richText(body)) {
        const text = JSON.stringify(block).replaceAll(/"href":"[^"]*"/g, "");
        assert.doesNotMatch(text, /\*\*|\]\(|&nbsp;|<\/?[a-z]/, `${post.id}: ${text.slice(0, 200)}`);
      }
    }
  }
});

test("a summary is shortened between sentences, or between words when the first is too long", () => {
  assert.equal(wholeSentences("One. Two. Three.", 10), "One. Two.");
  assert.equal(wholeSentences("Short.", 10), "Short.");
  assert.equal(wholeSentences("A sentence that is longer than allowed.", 12), "A sentence…");
});
