import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { fingerprint } from "#sanity/translation/fingerprint.ts";
import { layOut } from "../format.ts";
import type { MessageTexts } from "../message-texts.ts";
import { checkMessages, type Finding } from "./check.ts";
import { checkProject } from "./project.ts";

const english = {
  audience: "Who can apply",
  days: "{count, plural, one {# day} other {# days}}",
  language: "Written in {lang, select, fr {French} other {English}}",
  opens: "Opens on {day, date, long}",
  page: "See page {page, number} of the list",
  policy: "Read our <policy>policy</policy> about it.",
  title: "Calls for papers",
  welcome: "Hello, {name}!",
};
type Name = keyof typeof english;

const french: Record<Name, unknown> = {
  audience: "Public visé",
  days: "{count, plural, one {# jour} many {# de jours} other {# jours}}",
  language: "Rédigé en {lang, select, fr {français} other {anglais}}",
  opens: "Ouvre le {day, date, long}",
  page: "Voir la page {page, number} de la liste",
  policy: "Lisez notre <policy>politique</policy> à ce sujet.",
  title: "Appels de communications",
  welcome: "Bonjour, {name}!",
};

const context: Readonly<Record<string, object>> = {
  audience: { description: "Titre", max: 20 },
  days: { description: "Durée", sample: { count: 3 } },
  language: { description: "Mention", sample: { lang: "fr" } },
  opens: { description: "Date", sample: { day: "2026-11-28" } },
  page: { description: "Renvoi", sample: { page: 3 } },
  policy: { description: "Lien" },
  title: { description: "Titre de page", max: 40 },
  welcome: { description: "Salutation", sample: { name: "Ada" } },
};

const glossary = [{ en: "cookie", fr: "témoin", avoid: ["cookie"], note: "OQLF, GDT." }];

/** One fault: what stands in French for a message, and what has to be told of it. `null` takes the message away. */
type Fault = {
  readonly fault: string;
  readonly name: Name;
  readonly french: unknown;
  readonly rule: Finding["rule"];
  readonly en: RegExp;
  readonly fr: RegExp;
  /** Rules that such a text breaks too. */
  readonly also?: readonly Finding["rule"][];
};

/* oxfmt-ignore */
const faults: readonly Fault[] = [
  // The faults that translations come back with from agencies and from hasty edits.
  { fault: "missing", name: "title", french: null, rule: "missing-key", en: /missing in French → add it.*Calls for papers/, fr: /manque en français → ajoutez-le.*Calls for papers/ },
  { fault: "empty", name: "title", french: "  ", rule: "empty", en: /empty → write/, fr: /vide → écrivez/ },
  { fault: "argument lost", name: "welcome", french: "Bonjour!", rule: "argument-lost", en: /\{name\}.* → put \{name\}/, fr: /\{name\}.* → placez \{name\}/ },
  { fault: "argument renamed", name: "welcome", french: "Bonjour, {nom}!", rule: "argument-unknown", also: ["argument-lost"], en: /\{nom\}.*not translated \(\{name\}\)/, fr: /\{nom\}.*ne se traduit pas \(\{name\}\)/ },
  { fault: "tag lost", name: "policy", french: "Lisez notre politique à ce sujet.", rule: "tag-lost", en: /<policy>.* → put <policy>/, fr: /<policy>.* → mettez <policy>/ },
  { fault: "tag renamed", name: "policy", french: "Lisez notre <politique>politique</politique> ici.", rule: "tag-unknown", also: ["tag-lost"], en: /<politique>.* → the names of tags/, fr: /<politique>.* → les noms des balises/ },
  { fault: "tag emptied", name: "policy", french: "Lisez notre politique<policy></policy> ici.", rule: "tag-content", en: /<policy>.* → as in English/, fr: /<policy>.* → faites comme en anglais/ },
  { fault: "tag not closed", name: "policy", french: "Lisez notre <policy>politique à ce sujet.", rule: "tag-syntax", en: /“<policy>politique.* → <name>…<\/name>/, fr: /<policy>politique.* → <nom>…<\/nom>/ },
  { fault: "tag with an attribute", name: "policy", french: "Lisez notre <policy href='#'>politique</policy>.", rule: "tag-syntax", also: ["apostrophe"], en: /nothing else inside/, fr: /sans rien d’autre/ },
  { fault: "brace not closed", name: "welcome", french: "Bonjour, {name!", rule: "brace", en: /\{name!.* → every \{ has its \}/, fr: /\{name!.* → chaque \{ a son \}/ },
  { fault: "brace not opened", name: "welcome", french: "Bonjour, {name}}!", rule: "brace", en: /“}!” → every/, fr: /}! » → chaque/ },
  { fault: "plural without other", name: "days", french: "{count, plural, one {# jour} many {# de jours}}", rule: "choice-other", en: /\{count\}.*“other”.*one, many.* → /, fr: /\{count\}.*« other ».*one, many.* → / },
  { fault: "plural words translated", name: "days", french: "{count, plural, un {# jour} many {# de jours} autre {# jours}}", rule: "plural-word", also: ["choice-other", "plural-forms"], en: /“(?:un|autre)”.* → .*one, many, other/, fr: /« (?:un|autre) ».* → .*one, many, other/ },
  { fault: "plural word of another language", name: "days", french: "{count, plural, one {# jour} few {# jours} many {# de jours} other {# jours}}", rule: "plural-word", en: /“few”/, fr: /« few »/ },
  { fault: "select word translated", name: "language", french: "Rédigé en {lang, select, francais {français} other {anglais}}", rule: "select-choice", en: /“fr” .*francais, other.* → /, fr: /« fr » .*francais, other.* → / },
  { fault: "select without other", name: "language", french: "Rédigé en {lang, select, fr {français} autre {anglais}}", rule: "choice-other", en: /\{lang\}/, fr: /\{lang\}/ },
  { fault: "kind of argument translated", name: "page", french: "Voir la page {page, nombre} de la liste", rule: "argument-kind", en: /nombre.* → number, date/, fr: /nombre.* → ne traduisez pas number/ },
  { fault: "number sign lost", name: "days", french: "{count, plural, one {# jour} many {# de jours} other {jours}}", rule: "hash-lost", en: /“other” of \{count\}.* → put #/, fr: /« other » de \{count\}.* → placez #/ },
  { fault: "number sign lost where 0 is one", name: "days", french: "{count, plural, one {un jour} many {# de jours} other {# jours}}", rule: "hash-lost-one", en: /also stands for 0 → put #, or add =0/, fr: /sert aussi pour 0 → placez #, ou ajoutez =0/ },
  { fault: "argument of another type", name: "page", french: "Voir la page {page} de la liste", rule: "argument-type", en: /\{page\}.* → write \{page, number\}/, fr: /\{page\}.* → écrivez \{page, number\}/ },
  { fault: "argument of another style", name: "opens", french: "Ouvre le {day, date}", rule: "argument-style", en: /\{day\}.* → write \{day, date, long\}/, fr: /\{day\}.* → écrivez \{day, date, long\}/ },
  { fault: "group instead of text", name: "title", french: { one: "Appel" }, rule: "group-mismatch", also: ["extra-key"], en: /has a text here → /, fr: /a ici un texte → / },
  { fault: "list instead of text", name: "title", french: ["Appels"], rule: "not-text", en: /not a text → /, fr: /pas un texte → / },
  // Canadian French: T1 to T14 of the design.
  { fault: "T1 space before ! ; ?", name: "welcome", french: "Bonjour, {name} !", rule: "space-before-mark", en: /“!” → none/, fr: /« ! » → aucune/ },
  { fault: "T2 no space before a colon", name: "title", french: "Appels: communications", rule: "colon-space", en: /“Appels.* → write \\u00a0/, fr: /« Appels.* → écrivez \\u00a0/ },
  { fault: "T2 breaking space before a colon", name: "title", french: "Appels : communications", rule: "colon-space", en: /Appels/, fr: /Appels/ },
  { fault: "T3 English quotation marks", name: "title", french: "Appels de “communications”", rule: "quotes", en: /communications.* → « … »/, fr: /communications.* → « … »/ },
  { fault: "T3 straight quotation marks", name: "title", french: 'Appels de "communications"', rule: "quotes", en: / → « … »/, fr: / → « … »/ },
  { fault: "T3 quotation marks without no-break spaces", name: "title", french: "Appels de « communications »", rule: "quotes", en: / → « … »/, fr: / → « … »/ },
  { fault: "T4 straight apostrophe", name: "title", french: "L'appel de communications", rule: "apostrophe", en: /“L'appel.* → write ’/, fr: /« L'appel.* → écrivez ’/ },
  { fault: "T4 straight apostrophe that eats an argument", name: "welcome", french: "Bonjour d'{name}!", rule: "apostrophe", also: ["argument-lost"], en: / → write ’/, fr: / → écrivez ’/ },
  { fault: "T5 three dots", name: "title", french: "Appels de communications...", rule: "ellipsis", en: /three dots.* → …/, fr: /trois points.* → …/ },
  { fault: "T5 space before the ellipsis", name: "title", french: "Appels de communications …", rule: "ellipsis", en: / → …/, fr: / → …/ },
  { fault: "T6 breaking space before a unit", name: "page", french: "Voir la page {page, number} %, à 9 h", rule: "unit-space", en: /“(?:%|h)” → write/, fr: /« (?:%|h) » → écrivez/ },
  { fault: "T7 double space", name: "title", french: "Appels  de communications", rule: "spaces", en: /double.* → remove/, fr: /double.* → retirez/ },
  { fault: "T7 space at the end", name: "title", french: "Appels de communications ", rule: "spaces", en: /trailing/, fr: /au bout/ },
  { fault: "T7 invisible space", name: "title", french: "Appels de\u200B communications", rule: "spaces", en: /invisible/, fr: /invisible/ },
  { fault: "T8 capital without its accent", name: "title", french: "Evénements", rule: "accent", en: /“Evénements”.* → Événements/, fr: /« Evénements ».* → Événements/ },
  { fault: "T8 A for À", name: "title", french: "A propos des appels", rule: "accent", en: /“A”.* → À/, fr: /« A ».* → À/ },
  { fault: "T9 middle dot", name: "audience", french: "Étudiant·e·s", rule: "gender-form", en: /“Étudiant·e·s”.* → neutral/, fr: /« Étudiant·e·s ».* → tournure neutre/ },
  { fault: "T9 full stops", name: "audience", french: "Étudiant.e.s", rule: "gender-form", en: /neutral/, fr: /neutre/ },
  { fault: "T9 slash", name: "audience", french: "Étudiant/e", rule: "gender-form", en: /neutral/, fr: /neutre/ },
  { fault: "T10 English capitals", name: "title", french: "Nos Dernières Nouvelles", rule: "capitals", en: /“Dernières”.* → only the first/, fr: /« Dernières ».* → seul le premier/ },
  { fault: "T10 one English capital, of a word that is small elsewhere", name: "title", french: "La Liste", rule: "capitals", en: /“Liste”/, fr: /« Liste »/ },
  { fault: "T11 glossary", name: "title", french: "Appels aux Cookies", rule: "term", en: /“Cookies”.* → témoin/, fr: /« Cookies ».* → témoin/ },
  { fault: "T12 untranslated", name: "title", french: english.title, rule: "untranslated", en: /is the English → translate/, fr: /identique à l’anglais → traduisez/ },
  { fault: "T12 English words left", name: "title", french: "Click here pour voir the liste", rule: "english-word", en: /here, the → translate/, fr: /here, the → traduisez/ },
  { fault: "T13 longer than there is room for", name: "audience", french: "Public visé par cet appel", rule: "too-long", en: /25 characters.* 20 → shorten/, fr: /25 caractères.* 20 → raccourcissez/ },
  { fault: "T13 much longer than English", name: "page", french: "Pour la suite, voir la page {page, number} de la liste qui se trouve plus loin", rule: "much-longer", en: /\d+ characters, English has \d+ → /, fr: /\d+ caractères, l’anglais en a \d+ → / },
  { fault: "T14 plural without many", name: "days", french: "{count, plural, one {# jour} other {# jours}}", rule: "plural-forms", en: /lacks many → .*1 000 000/, fr: /manque many .*1 000 000/ },
];

for (const fault of faults)
  test(`told with line, key and hint, and nothing else: ${fault.fault}`, () => {
    const texts = project({ Calls: planted(fault) });
    const found = checkMessages(texts);
    demand(found, fault, "Calls", texts);
    const expected = new Set<string>([fault.rule, ...(fault.also ?? [])]);
    assert.deepEqual(
      found.filter(({ rule }) => !expected.has(rule)),
      [],
    );
  });

test("all faults at once are all told", () => {
  const texts = project(
    Object.fromEntries(
      faults.map((fault, index) => [`Group${String(index).padStart(2, "0")}`, planted(fault)]),
    ),
  );
  const found = checkMessages(texts);
  faults.forEach((fault, index) => {
    demand(found, fault, `Group${String(index).padStart(2, "0")}`, texts);
  });
});

test("files without a fault have no finding", () => {
  assert.deepEqual(checkMessages(project({ Calls: french })), []);
});

test("the project's own messages have no finding", async () => {
  assert.deepEqual(await checkProject(path.join(import.meta.dirname, "../../..")), []);
});

function planted({ name, french: text }: Fault): Record<string, unknown> {
  const entries = Object.entries(french).filter(([key]) => key !== name || text !== null);
  return Object.fromEntries(entries.map(([key, value]) => [key, key === name ? text : value]));
}

/** The five files, with the same English, notes and state for each group. */
function project(groups: Readonly<Record<string, Readonly<Record<string, unknown>>>>): MessageTexts {
  const names = Object.keys(groups);
  const each = <Value>(make: (name: string, text: string) => Value): Record<string, Value> =>
    Object.fromEntries(
      names.flatMap((group) =>
        Object.entries(english).map(([name, text]) => [`${group}.${name}`, make(name, text)]),
      ),
    );
  return {
    en: layOut(Object.fromEntries(names.map((group) => [group, english]))),
    fr: layOut(groups),
    context: layOut(each((name) => context[name])),
    glossary: layOut(glossary),
    state: layOut(each((_, text) => ({ source: fingerprint(text), state: "approved" }))),
  };
}

/** A finding of the fault's rule at the very line of its message; of a missing one, at the line before it. */
function demand(
  found: readonly Finding[],
  { name, french: text, rule, en, fr }: Fault,
  group: string,
  texts: MessageTexts,
): void {
  const lines = texts.fr.split("\n");
  const start = lines.findIndex((line) => line.includes(`"${group}"`));
  const wanted = text === null ? "policy" : name;
  const line = lines.findIndex((line, index) => index > start && line.includes(`"${wanted}"`)) + 1;
  const place = found.filter(
    (one) => one.file === "messages/fr.json" && one.line === line && one.key === `${group}.${name}`,
  );
  const told = place.find((one) => one.rule === rule);
  assert.ok(told, `line ${line} told ${JSON.stringify(place)}`);
  assert.match(told.en, en);
  assert.match(told.fr.replaceAll("\u00A0", " "), fr);
}
