import assert from "node:assert/strict";
import { test } from "node:test";
import { announcement } from "#sanity/seed/shapes/announcement.ts";
import { htmlToMarkdown, isHtml } from "./html-to-markdown.ts";
import { eventOf, eventRecord } from "./import.ts";

test("a conference is an event of whole days, with the accents of its place", () => {
  const made = announcement.parse(
    eventOf(
      eventRecord.parse({
        id: "conf-v1",
        source: "conf",
        name: { en: "A Conference" },
        short: "CONF",
        start: "2022-08-22",
        end: "2022-08-24",
        place: String.raw`Montr\'{e}al, Qu\'ebec`,
      }),
    ),
  );
  assert.equal(made.event?.allDay, true);
  assert.equal(made.event?.venue?.name.fr, "Montréal, Québec");
  assert.equal(made.slug.en?.current, "conf-v1-a-conference");
});

test("a date that is none is refused", () => {
  assert.equal(
    eventRecord.safeParse({
      id: "x",
      source: "x",
      name: { en: "X" },
      short: "X",
      start: "2001-07-02",
      end: ">2001-07-05",
    }).success,
    false,
  );
});

test("posts in HTML become Markdown; posts in Markdown are left alone", () => {
  assert.ok(isHtml('<section class="x"><p>a</p></section>'));
  assert.ok(!isHtml("Hello <b>you</b>"));
  assert.equal(
    htmlToMarkdown(
      '<div><h2>A</h2><p>See <a href="https://example.org">this\n page</a>, <strong>now</strong> &#8211; or&nbsp;not.</p><ul><li>one</li><li>two</li></ul><script>x()</script></div>',
    ),
    "## A\n\nSee [this page](https://example.org), **now** – or\u00a0not.\n\n- one\n- two",
  );
});
