import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { typeset } from "./typeset.ts";

const french = (cases: Readonly<Record<string, string>>): void => {
  for (const [written, set] of Object.entries(cases)) assert.equal(typeset(written, "fr"), set, written);
};

test("a colon keeps its word, hours and addresses keep their colon", () => {
  french({
    "Le sujet: la suite": "Le sujet\u00A0: la suite",
    "Le sujet : la suite": "Le sujet\u00A0: la suite",
    "Sujet\u202F:": "Sujet\u00A0:",
    "à 14:30, ratio 3:1": "à 14:30, ratio 3:1",
    "voir https://a.b/c?d=1 : là": "voir https://a.b/c?d=1 : là",
  });
});

test("no space stands before ; ! ? in Québec", () => {
  french({ "Vraiment ? Oui ! Bon\u202F; soit": "Vraiment? Oui! Bon; soit", "Quoi ?!": "Quoi?!" });
});

test("guillemets hold their words", () => {
  french({
    "«mot»": "«\u00A0mot\u00A0»",
    "« mot »": "«\u00A0mot\u00A0»",
    'le "mot" juste': "le «\u00A0mot\u00A0» juste",
    "le “mot” juste": "le «\u00A0mot\u00A0» juste",
    "« un “mot” ici »": "«\u00A0un “mot” ici\u00A0»",
  });
});

test("apostrophes, ellipses, numbers and titles are set", () => {
  french({
    "l'apprentissage d'aujourd'hui...": "l’apprentissage d’aujourd’hui…",
    "20 % en 9 h, 10 $": "20\u00A0% en 9\u00A0h, 10\u00A0$",
    "Mme Tremblay et M. Roy": "Mme\u00A0Tremblay et M.\u00A0Roy",
    "3 hommes": "3 hommes",
    "5 000 $ ou 1 234 567 mots": "5\u00A0000\u00A0$ ou 1\u00A0234\u00A0567 mots",
    "à 14 h 30, 10 km, p. 12": "à 14\u00A0h\u00A030, 10\u00A0km, p.\u00A012",
    "en 2025 300 personnes, le 4 500e": "en 2025 300 personnes, le 4\u00A0500e",
  });
});

test("code, formulas and addresses stay as written", () => {
  for (const text of ["`a : 'b' ?`", "$f'(x) : y$", "\\(f'(x) ?\\)", "https://a.b/l'x", "l_a'b@c.ca"])
    assert.equal(typeset(text, "fr"), text);
});

test("English stays as written", () => {
  assert.equal(typeset('Why? It\'s "so": yes', "en"), 'Why? It\'s "so": yes');
});

test("setting twice changes nothing, and no word is lost", () => {
  const piece = fc.constantFrom(
    " ",
    "mot",
    ":",
    "?",
    "!",
    ";",
    "«",
    "»",
    '"',
    "“",
    "”",
    "'",
    "...",
    "…",
    "\u00A0",
    "\u202F",
    "10",
    "%",
    "$",
    "h",
    "`",
    "(",
    ")",
    "\n",
    "M.",
    "R",
  );
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
  const bare = (value: string): string => value.replace(/\.\.\./g, "…").replace(/[^\p{L}\p{N}…?!;:%$]/gu, "");
  fc.assert(
    fc.property(text, (written) => {
      const once = typeset(written, "fr");
      assert.equal(bare(once), bare(written));
      assert.equal(typeset(once, "fr"), once);
    }),
    { numRuns: 1_000 },
  );
});
