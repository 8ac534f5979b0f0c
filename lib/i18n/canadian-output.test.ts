// What readers see of counts, numbers, percentages, money and lists, to the code point: as Canada writes them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createTranslator } from "next-intl";
import { languageTags, locales } from "./locale.ts";
import { messagesOf } from "./messages.ts";

const nb = "\u00A0";

function say(locale: "en" | "fr", message: string, values: Record<string, number>): string {
  const t = createTranslator({ locale: languageTags[locale], messages: { a: message } });
  return t("a", values);
}

test("numbers are grouped by a no-break space in French, by a comma in English", () => {
  assert.equal(say("fr", "{n, number}", { n: 1_234_567.5 }), `1${nb}234${nb}567,5`);
  assert.equal(say("en", "{n, number}", { n: 1_234_567.5 }), "1,234,567.5");
});

test("percentages and amounts have their sign where each language puts it", () => {
  assert.equal(say("fr", "{n, number, percent}", { n: 0.12 }), `12${nb}%`);
  assert.equal(say("en", "{n, number, percent}", { n: 0.12 }), "12%");
  const money = (locale: "en" | "fr") =>
    new Intl.NumberFormat(languageTags[locale], { style: "currency", currency: "CAD" }).format(1234.5);
  assert.equal(money("fr"), `1${nb}234,50${nb}$`);
  assert.equal(money("en"), "$1,234.50");
});

test("lists end with et or and, without a comma before it", () => {
  const list = (locale: "en" | "fr") =>
    new Intl.ListFormat(languageTags[locale], { type: "conjunction" }).format(["Ada", "Bo", "Cy"]);
  assert.equal(list("fr"), "Ada, Bo et Cy");
  assert.equal(list("en"), "Ada, Bo and Cy");
});

const counts = [0, 1, 1.5, 2, 1_000_000] as const;

test("counts of publications read right from none to a million", () => {
  const said = (locale: "en" | "fr") => {
    const t = createTranslator({ locale: languageTags[locale], messages: messagesOf(locale) });
    return counts.map((count) => t("Publications.yearCount", { count }));
  };
  assert.deepEqual(said("en"), [
    "(0 publications)",
    "(1 publication)",
    "(1.5 publications)",
    "(2 publications)",
    "(1,000,000 publications)",
  ]);
  assert.deepEqual(said("fr"), [
    "(0 publication)",
    "(1 publication)",
    "(1,5 publication)",
    "(2 publications)",
    `(1${nb}000${nb}000 de publications)`,
  ]);
});

test("no message of the interface has a space that a line could end at where French forbids it", () => {
  const texts = (group: object): string[] =>
    Object.values(group).flatMap((value: unknown) =>
      typeof value === "string" ? [value] : texts(Object(value)),
    );
  for (const locale of locales)
    for (const text of texts(messagesOf(locale)))
      if (locale === "fr") assert.doesNotMatch(text, / [:»](?:\s|$)|« | [;!?](?:\s|$)/u, text);
});
