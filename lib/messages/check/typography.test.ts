import assert from "node:assert/strict";
import { test } from "node:test";
import { typeset } from "../../typography/typeset.ts";
import { settled, slipsOf } from "./typography.ts";

const nbsp = "\u00A0";

/* oxfmt-ignore */
const remedies: readonly (readonly [given: string, right: string])[] = [
  ["Vraiment ?", "Vraiment?"],
  [`Vraiment${nbsp}?!`, "Vraiment?!"],
  ["{name} !", "{name}!"],
  ["<b>Fini</b> ; suite", "<b>Fini</b>; suite"],
  ["Durée : {duration}", `Durée${nbsp}: {duration}`],
  ["Durée: {duration}", `Durée${nbsp}: {duration}`],
  ["{name}: suite", `{name}${nbsp}: suite`],
  ["<b>Note</b>: suite", `<b>Note</b>${nbsp}: suite`],
  ["Dit “oui” ici", `Dit «${nbsp}oui${nbsp}» ici`],
  ['Dit " oui " ici', `Dit «${nbsp}oui${nbsp}» ici`],
  ['Lire "<title></title>"', `Lire «${nbsp}<title></title>${nbsp}»`],
  ["« oui »", `«${nbsp}oui${nbsp}»`],
  ["«oui»", `«${nbsp}oui${nbsp}»`],
  [`«${nbsp}il a dit “oui”${nbsp}»`, `«${nbsp}il a dit “oui”${nbsp}»`],
  ["Attendez ...", "Attendez…"],
  ["Attendez …", "Attendez…"],
  ["{rate} %", `{rate}${nbsp}%`],
  ["{rate, number}%", `{rate, number}${nbsp}%`],
  ["{count, plural, one {# h} other {# h}}", `{count, plural, one {#${nbsp}h} other {#${nbsp}h}}`],
  ["10 $", `10${nbsp}$`],
  ["à 9 h", `à 9${nbsp}h`],
  ["un  deux", "un deux"],
  [" un ", "un"],
  ["un\u200Bdeux", "undeux"],
  ["un\tdeux", "un deux"],
];

for (const [given, right] of remedies)
  test(`put right once and for all: ${given}`, () => {
    assert.equal(settled(given), right);
    assert.equal(settled(right), right);
    assert.deepEqual(slipsOf(right), []);
  });

/* oxfmt-ignore */
const fine: readonly string[] = [
  "https://exemple.ca", "à 10:30", "{n, number, ::percent}", "{n, date, ::yyyyMMMM}", ":emoji:", "p. ex. ceci", "{a} – {b}",
  "{lang, select, fr {français} other {anglais}}", "{name} m’a dit", "👩‍🔬 chercheuse", "[…]", "(voir ci-dessous)", "A/B", "3D", "24 pages",
];

for (const text of fine)
  test(`left alone: ${text}`, () => {
    assert.deepEqual(slipsOf(text), []);
  });

test("texts of the studio, once typeset, have no slip: both follow the same rules", () => {
  const studio = [
    "Est-ce vrai ? Oui : « certes » ; non !",
    'L\'été "chaud"...',
    "Prix : 10 $ ou 5 %",
    "Départ à 9 h 30 !",
  ];
  for (const text of studio) assert.deepEqual(slipsOf(typeset(text, "fr")), [], text);
});

test("straight apostrophes of elisions are put right, those that may be meant are left to a person", () => {
  assert.equal(settled("L'appel d'{name} n'est qu'<b>un</b>"), "L’appel d’{name} n’est qu’<b>un</b>");
  for (const text of ["Écrire '{'name'}'", "d'{name}'", "l' appel", "l'appel 'clos'"])
    assert.equal(settled(text), text);
  assert.equal(settled("l'<b>x"), "l'<b>x");
  assert.deepEqual(
    slipsOf("l'<b>x").map(({ rule }) => rule),
    ["apostrophe"],
  );
});
