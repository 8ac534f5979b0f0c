import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { parseIcu } from "./check/icu.ts";
import { partsOf } from "./check/parts.ts";
import { arbitraryMessage } from "./exchange/testing/arbitrary-message.ts";
import { flatten } from "./flatten.ts";
import { pseudoMessage } from "./pseudo.ts";

const published = [...flatten(en).values(), ...flatten(fr).values()];

test("words change, what the site reads does not", () => {
  assert.equal(pseudoMessage("Read our <policy>policy</policy>"), "⟦Ŕéååđ ööûŕ <policy>þööļîîçýý</policy>⟧");
  assert.equal(
    pseudoMessage("{count, plural, =0 {none} one {# day} other {# days}}"),
    "⟦{count, plural, =0 {ñöñéé} one {# đååý} other {# đååýýš}}⟧",
  );
  assert.equal(pseudoMessage("{day, date, ::yyyyMMMM}"), "⟦{day, date, ::yyyyMMMM}⟧");
  assert.equal(pseudoMessage("'{name}' it is"), "⟦'{ñååɱéé}' îîţ îîš⟧");
});

test("a message that cannot be parsed stays as it is", () => {
  for (const broken of ["{", "{count, plural, one {", "<b>"]) assert.equal(pseudoMessage(broken), broken);
});

test("every message keeps its arguments, tags and choices, and can still be parsed", () => {
  const keepsParts = (text: string): void => {
    const [before, after] = [text, pseudoMessage(text)].map((message) => {
      const { icu } = parseIcu(message);
      if (icu === null) return null;
      const { args, tags, choices } = partsOf(icu, message);
      return {
        args: [...args],
        tags: [...tags],
        choices: choices.map(({ type, value, options }) => [type, value, Object.keys(options)]),
      };
    });
    assert.deepEqual(after, before, text);
  };
  for (const text of published) keepsParts(text);
  fc.assert(fc.property(arbitraryMessage, ([first, second]) => [first, second].forEach(keepsParts)));
});

test("plain messages get about a third longer, and no letter stays without an accent", () => {
  const plain = published.filter((text) => !/[{<']/u.test(text));
  const length = (texts: readonly string[]): number => texts.join("").length;
  const growth = length(plain.map((text) => pseudoMessage(text).slice(1, -1))) / length(plain);
  assert.ok(growth > 1.3 && growth < 1.4, `${growth}`);
  for (const text of plain) assert.doesNotMatch(pseudoMessage(text), /[A-Za-z]/u);
});
