import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { negotiateLocale } from "./negotiate.ts";

test("the reader's preferred language of ours wins", () => {
  const cases = {
    "fr-CA,fr;q=0.9,en;q=0.8": "fr",
    "en-US,en;q=0.5": "en",
    "de;q=1, en;q=0.4, fr;q=0.6": "fr",
    "en;q=0.5,fr;q=0.5": "en",
    FR: "fr",
    "fr;q=0, en;q=0.1": "en",
  } as const;
  for (const [header, locale] of Object.entries(cases)) assert.equal(negotiateLocale(header), locale, header);
});

test("a header that names neither language decides nothing", () => {
  for (const header of [null, undefined, "", "*", "de,es;q=0.8", "fr;q=0", "fr;q=x", "frs", ";;,,"])
    assert.equal(negotiateLocale(header), null, String(header));
});

test("no header breaks it", () => {
  fc.assert(
    fc.property(fc.string(), (header) => assert.ok([null, "en", "fr"].includes(negotiateLocale(header)))),
  );
});
