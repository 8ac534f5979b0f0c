import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { nastyTex } from "#sanity/tex/nasty-tex.fixture.ts";
import type { Citable } from "../formats/citable.ts";
import { citationKey } from "../formats/citation-key.ts";
import { writeBibtex } from "../formats/bibtex.ts";
import { writeRis } from "../formats/ris.ts";
import type { Publication, Version } from "../publication.ts";
import { author, version, work } from "../work.fixture.ts";
import { citableOf } from "./citable-of.ts";
import { readBibtex } from "./bibtex/read-bibtex.ts";
import { roundTrip } from "./round-trip.ts";

const formats = ["bibtex", "ris", "csl-json"] as const;
const word = fc.constantFrom(
  "réseau",
  "BERT",
  "l’œil",
  "MesaNet",
  "5%",
  "a_b",
  "#1",
  "R&D",
  "C++",
  "--option",
  "Soutif--Cormerais",
  "«\u00A0mot\u00A0»",
  "x < y",
  "<i>",
  "&amp;",
  "$10",
  "~",
  "^",
  '"quoted"',
  "``so''",
  "日本",
  "and",
  "others",
  "Ångström",
  "{x}",
  "O’Neill",
  "(SICI)",
  "a;b",
  "co-author",
  "@x",
);
const formula = fc.constantFrom(
  String.raw`$O(n \log n)$`,
  String.raw`\(\ell_1\)`,
  String.raw`$\{x\}$`,
  String.raw`$a < b$`,
  String.raw`$\mathbb{R}^{d}$`,
);
/** Prose and formulas as authors write them, with everything that formats quote. */
const prose = fc
  .array(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: formula }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) => `On ${all.join(" ")}`);
const text = fc
  .array(
    word.filter((one) => !/[<&{~;$`]|--/.test(one)),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.join(" "));
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });

const nameWord = fc.constantFrom(
  "Ada",
  "van",
  "den",
  "Oord",
  "Émond",
  "d’Arc",
  "J.-P.",
  "O’Neill",
  "Soutif–Cormerais",
  "李",
  "Łukasz",
  "Mac&Co",
);
const nameText = fc.array(nameWord, { minLength: 1, maxLength: 3 }).map((all) => all.join(" "));
const anyAuthor = fc.oneof(
  fc.tuple(nameText, nameText).map(([given, family]) => author(given, family)),
  fc
    .tuple(nameText, nameText)
    .map(([given, family]) => author(given, family, { name: `${given} ${family} Jr.` })),
  nameText.map((name) => author(null, null, { name })),
  nameText.map((family) => author(null, family)),
);
const anyGroup = fc.constantFrom(
  "Mila - Quebec AI Institute",
  "ATLAS",
  "The Gemini Authors",
  "Foo and Bar",
  "Écoute, Inc.",
);
const date = fc.constantFrom("2024", "2024-02", "2024-02-09", "1999-12-31");
const doi = fc.constantFrom(
  "10.1000/abc_1",
  "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o",
  "10.1000/a%20b#c&d~e",
  "10.48550/arxiv.2001.00001",
);
const link = fc.record({
  key: fc.constant("l"),
  kind: fc.constantFrom(
    "html",
    "pdf",
    "slides",
    "poster",
    "video",
    "code",
    "data",
    "model",
    "demo",
    "review",
  ),
  url: fc.constantFrom(
    "https://x.example/~a_b?c=d&e=%20#f",
    "https://y.example/paper.pdf",
    "http://z.example/",
  ),
});

const anyVersion: fc.Arbitrary<Version> = fc
  .record({
    kind: fc.constantFrom("conference" as const, "journal" as const, "workshop" as const, "report" as const),
    venue: maybe(text.map((name) => ({ name, citedAs: name, abbreviation: null }))),
    status: fc.constantFrom("published", "submitted", "accepted"),
    date: maybe(date),
    volume: maybe(fc.constantFrom("7", "B_2")),
    issue: maybe(fc.constantFrom("3–4", "S1")),
    pages: maybe(fc.constantFrom("12–34", "e81638", "1–9, 12–15", "7", "S12–S20")),
    publisher: maybe(text),
    track: maybe(text),
    identifiers: fc.record({
      doi: maybe(doi),
      arxiv: maybe(fc.constantFrom("2001.00001", "hep-th/9901001")),
      openreview: maybe(fc.constant("zwo1-Md_l1P")),
      pmlr: maybe(fc.constant("v15/agarwal11a")),
      acl: maybe(fc.constant("2025.emnlp-main.96")),
      pmid: maybe(fc.constant("34696078")),
      pmcid: maybe(fc.constant("PMC7654321")),
      hal: maybe(fc.constant("hal-01234567")),
      dblp: maybe(fc.constant("conf/icml/SmithD20_1")),
      s2: maybe(fc.constant("86288e07187978b99f7dec4a40d0cd80c07cf212")),
      openalex: maybe(fc.constant("W2741809807")),
      isbn: maybe(fc.constantFrom("978-1-4503-2658-2", "0306406152")),
      issn: maybe(fc.constantFrom("1424-8220", "2049-363X")),
    }),
    links: fc.uniqueArray(link, { maxLength: 3, selector: ({ url }) => url }),
  })
  .map((more) => version(more));

const anyWork: fc.Arbitrary<Citable> = fc
  .record({
    title: fc.record({ tex: prose, lang: fc.constantFrom("en", "fr") }),
    type: fc.constantFrom<Publication["type"]>(
      "article",
      "conferencePaper",
      "workshopPaper",
      "preprint",
      "thesis",
      "report",
      "book",
      "chapter",
      "dataset",
      "software",
      "patent",
    ),
    authors: fc.array(anyAuthor, { maxLength: 4 }),
    groupAuthors: fc.uniqueArray(anyGroup, { maxLength: 2 }),
    editors: fc.array(anyAuthor, { maxLength: 2 }),
    lead: anyVersion,
    kind: fc.constantFrom("retracted", "withdrawn", "corrected", null, null),
    own: maybe(prose.map((tex) => `We show that the ${tex}\n\nAnd more of the same.`)),
    other: maybe(prose.map((tex) => `Nous montrons que les ${tex} et la suite.`)),
    keywords: fc.uniqueArray(fc.record({ lang: fc.constantFrom("en", "fr"), value: text }), {
      maxLength: 4,
      selector: ({ lang, value }) => `${lang} ${value}`,
    }),
    translation: maybe(prose.map((tex) => `Also ${tex}`)),
  })
  .map(({ title, kind, own, other, keywords, translation, lead, ...more }) => ({
    ...work({ ...more, lead, title, year: lead.date === null ? null : Number(lead.date.slice(0, 4)) }),
    editors: more.editors,
    notice: kind === null ? null : { kind, date: null, reason: null, url: null },
    abstracts: [
      ...(own === null ? [] : [{ lang: "en" as const, tex: own, state: "author" as const }]),
      ...(other === null ? [] : [{ lang: "fr" as const, tex: other, state: "publisher" as const }]),
    ],
    inEveryLanguage: {
      keywords,
      titleTranslation:
        translation === null
          ? null
          : { lang: title.lang === "en" ? ("fr" as const) : ("en" as const), value: translation },
    },
  }));

for (const format of formats) {
  test(`${format === "bibtex" ? "62" : "63"}: whatever a work holds and ${format} can hold is read back as it was written`, () => {
    fc.assert(
      fc.property(anyWork, (wild) => {
        assert.deepEqual(roundTrip(wild, format), []);
      }),
      { numRuns: 150 },
    );
  });

  test(`whatever stands in a title or an abstract, ${format} is read back as what was read`, () => {
    fc.assert(
      fc.property(nastyTex, nastyTex, (title, abstract) => {
        const nasty = work({
          title: { tex: `A ${title}`, lang: "en" },
          abstracts: [{ lang: "en", tex: `The ${abstract}`, state: "author" }],
        });
        const kept = roundTrip(nasty, format).filter(
          ({ field }) => !["title", "abstracts", "formulas"].includes(field),
        );
        assert.deepEqual(kept, []);
      }),
      { numRuns: 150 },
    );
  });
}

test("a second reading changes nothing: what was read is written and read as itself", () => {
  fc.assert(
    fc.property(anyWork, (wild) => {
      const [item] = readBibtex(writeBibtex(wild, { origin: "https://institute.example", extent: "record" }));
      assert.ok(item?.kind === "work");
      assert.deepEqual(roundTrip(citableOf(item.work, "abc234"), "bibtex"), []);
    }),
    { numRuns: 100 },
  );
});

test("a key is ASCII, and neither a new abstract nor a new version changes it", () => {
  fc.assert(
    fc.property(anyWork, anyVersion, (wild, other) => {
      const key = citationKey(wild);
      assert.match(key, /^[a-z][a-z0-9-]*$/);
      assert.equal(citationKey({ ...wild, lead: other, versions: [other], abstracts: [] }), key);
    }),
  );
});

test("63: no line of RIS is wrapped", () => {
  fc.assert(
    fc.property(anyWork, (wild) => {
      for (const line of writeRis(wild, "https://institute.example").trimEnd().split("\r\n"))
        assert.match(line, /^[A-Z][A-Z0-9] {2}-(?: .*)?$/s);
    }),
  );
});
