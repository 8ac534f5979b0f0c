import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locale } from "../../i18n/locale.ts";
import type { PublicationType, Version } from "../publication.ts";
import { author, noIdentifiers, version, work } from "../work.fixture.ts";
import { apaReference } from "./apa.ts";
import type { Citable } from "./citable.ts";
import { ieeeReference } from "./ieee.ts";
import { pageRange } from "./citable.ts";
import { initials } from "./reference.ts";
import type { ReferencePart } from "./reference.ts";

const origin = "https://institute.example";
const here = "https://institute.example/en/publications/what-can-grokking-teach-us-k7m2qd";

function bare(
  more: Omit<Partial<Version>, "venue" | "identifiers"> & { venue?: string; doi?: string; arxiv?: string },
) {
  const { venue, doi = null, arxiv = null, ...rest } = more;
  return version({
    publisher: null,
    volume: null,
    pages: null,
    ...rest,
    identifiers: { ...noIdentifiers, doi, arxiv },
    venue: venue === undefined ? null : { name: venue, citedAs: venue, abbreviation: null },
  });
}

function cited(type: PublicationType, lead: Version | null, more: Partial<Citable> = {}): Citable {
  return work({
    title: { tex: "A Title of a Work", lang: "en" },
    authors: [author("Clare", "Lyle"), author("Jean-François", "Roy")],
    type,
    lead,
    ...more,
  });
}

/** Italics between asterisks, as one reads them in a manual of style. */
function marked(parts: readonly ReferencePart[]): string {
  return parts.map(({ text, isItalic }) => (isItalic ? `*${text}*` : text)).join("");
}
const apa = (one: Citable, locale: Locale): string => marked(apaReference(one, locale, origin));
const ieee = (one: Citable, locale: Locale): string => marked(ieeeReference(one, locale, origin));

const each = {
  article: bare({
    kind: "journal",
    venue: "Journal of Machine Learning Research",
    volume: "12",
    issue: "3",
    pages: "1–10",
    doi: "10.1/x",
  }),
  conferencePaper: bare({
    kind: "conference",
    venue: "Proceedings of ICML",
    volume: "274",
    pages: "12–34",
    publisher: "PMLR",
  }),
  workshopPaper: bare({ kind: "workshop", venue: "Workshop on Lakes" }),
  preprint: bare({ kind: "preprint", venue: "arXiv", arxiv: "2507.20057" }),
  thesis: bare({ kind: "thesis", publisher: "Université de Montréal" }),
  report: bare({ kind: "report", publisher: "Institut Vitrine", issue: "7" }),
  book: bare({ kind: "book", publisher: "MIT Press" }),
  chapter: bare({ kind: "book", venue: "Handbook of Lakes", publisher: "MIT Press", pages: "5" }),
  dataset: bare({ kind: "report", publisher: "Borealis", doi: "10.5683/sp3" }),
  software: bare({ kind: "report", publisher: "Zenodo" }),
  patent: bare({ kind: "report", issue: "US 1234567", publisher: "USPTO" }),
} as const satisfies Record<PublicationType, Version>;

const editors = [author("A.", "Ed"), author("B.", "Itor")];
const types = Object.keys(each) as PublicationType[];
const all = (write: (one: Citable, locale: Locale) => string, locale: Locale): Record<string, string> =>
  Object.fromEntries(
    types.map((type) => [
      type,
      write(cited(type, each[type], type === "chapter" ? { editors } : {}), locale),
    ]),
  );

test("APA 7 in English, for every kind of work", () => {
  const by = "Lyle, C., & Roy, J.-F. (2025).";
  assert.deepEqual(all(apa, "en"), {
    article: `${by} A Title of a Work. *Journal of Machine Learning Research*, *12*(3), 1–10. https://doi.org/10.1/x`,
    conferencePaper: `${by} A Title of a Work. In *Proceedings of ICML* (Vol. 274, pp. 12–34). PMLR. ${here}`,
    workshopPaper: `${by} A Title of a Work. In *Workshop on Lakes*. ${here}`,
    preprint: `${by} *A Title of a Work* (arXiv:2507.20057). arXiv. https://arxiv.org/abs/2507.20057`,
    thesis: `${by} *A Title of a Work* [Thesis, Université de Montréal]. ${here}`,
    report: `${by} *A Title of a Work* (Report No. 7). Institut Vitrine. ${here}`,
    book: `${by} *A Title of a Work*. MIT Press. ${here}`,
    chapter: `${by} A Title of a Work. In A. Ed & B. Itor (Eds.), *Handbook of Lakes* (p. 5). MIT Press. ${here}`,
    dataset: `${by} *A Title of a Work* [Data set]. Borealis. https://doi.org/10.5683/sp3`,
    software: `${by} *A Title of a Work* [Computer software]. Zenodo. ${here}`,
    patent: `${by} *A Title of a Work* (Patent No. US 1234567). USPTO. ${here}`,
  });
});

test("APA 7 in French, for every kind of work", () => {
  const by = "Lyle, C. et Roy, J.-F. (2025).";
  assert.deepEqual(all(apa, "fr"), {
    article: `${by} A Title of a Work. *Journal of Machine Learning Research*, *12*(3), 1–10. https://doi.org/10.1/x`,
    conferencePaper: `${by} A Title of a Work. Dans *Proceedings of ICML* (vol. 274, p. 12–34). PMLR. ${here}`,
    workshopPaper: `${by} A Title of a Work. Dans *Workshop on Lakes*. ${here}`,
    preprint: `${by} *A Title of a Work* (arXiv:2507.20057). arXiv. https://arxiv.org/abs/2507.20057`,
    thesis: `${by} *A Title of a Work* [Thèse ou mémoire, Université de Montréal]. ${here}`,
    report: `${by} *A Title of a Work* (rapport no 7). Institut Vitrine. ${here}`,
    book: `${by} *A Title of a Work*. MIT Press. ${here}`,
    chapter: `${by} A Title of a Work. Dans A. Ed et B. Itor (dir.), *Handbook of Lakes* (p. 5). MIT Press. ${here}`,
    dataset: `${by} *A Title of a Work* [Jeu de données]. Borealis. https://doi.org/10.5683/sp3`,
    software: `${by} *A Title of a Work* [Logiciel]. Zenodo. ${here}`,
    patent: `${by} *A Title of a Work* (brevet no US 1234567). USPTO. ${here}`,
  });
});

test("IEEE in English, for every kind of work", () => {
  const by = "C. Lyle and J.-F. Roy,";
  const online = `[Online]. Available: ${here}`;
  assert.deepEqual(all(ieee, "en"), {
    article: `${by} “A Title of a Work,” *Journal of Machine Learning Research*, vol. 12, no. 3, pp. 1–10, Aug. 2025, doi: 10.1/x.`,
    conferencePaper: `${by} “A Title of a Work,” in *Proceedings of ICML*, vol. 274, Aug. 2025, pp. 12–34. ${online}`,
    workshopPaper: `${by} “A Title of a Work,” in *Workshop on Lakes*, Aug. 2025. ${online}`,
    preprint: `${by} “A Title of a Work,” Aug. 2025, *arXiv:2507.20057*. [Online]. Available: https://arxiv.org/abs/2507.20057`,
    thesis: `${by} “A Title of a Work,” thesis, Université de Montréal, Aug. 2025. ${online}`,
    report: `${by} “A Title of a Work,” Institut Vitrine, Rep. 7, Aug. 2025. ${online}`,
    book: `${by} *A Title of a Work*. MIT Press, 2025. ${online}`,
    chapter: `${by} “A Title of a Work,” in *Handbook of Lakes*, A. Ed and B. Itor, Eds. MIT Press, 2025, p. 5. ${online}`,
    dataset: `${by} “A Title of a Work,” Borealis, Aug. 2025, doi: 10.5683/sp3. [Data set].`,
    software: `${by} *A Title of a Work*, Zenodo, Aug. 2025. [Computer software]. ${online}`,
    patent: `${by} “A Title of a Work,” Patent US 1234567, USPTO, Aug. 11, 2025. ${online}`,
  });
});

test("IEEE in French, for every kind of work", () => {
  const by = "C. Lyle et J.-F. Roy, «\u00A0A Title of a Work\u00A0»,";
  const book = "C. Lyle et J.-F. Roy, *A Title of a Work*";
  const online = `[En ligne]. Disponible\u00A0: ${here}`;
  assert.deepEqual(all(ieee, "fr"), {
    article: `${by} *Journal of Machine Learning Research*, vol. 12, no 3, p. 1–10, août 2025, doi\u00A0: 10.1/x.`,
    conferencePaper: `${by} dans *Proceedings of ICML*, vol. 274, août 2025, p. 12–34. ${online}`,
    workshopPaper: `${by} dans *Workshop on Lakes*, août 2025. ${online}`,
    preprint: `${by} août 2025, *arXiv:2507.20057*. [En ligne]. Disponible\u00A0: https://arxiv.org/abs/2507.20057`,
    thesis: `${by} thèse ou mémoire, Université de Montréal, août 2025. ${online}`,
    report: `${by} Institut Vitrine, rapport 7, août 2025. ${online}`,
    book: `${book}. MIT Press, 2025. ${online}`,
    chapter: `${by} dans *Handbook of Lakes*, A. Ed et B. Itor, dir. MIT Press, 2025, p. 5. ${online}`,
    dataset: `${by} Borealis, août 2025, doi\u00A0: 10.5683/sp3. [Jeu de données].`,
    software: `${book}, Zenodo, août 2025. [Logiciel]. ${online}`,
    patent: `${by} brevet US 1234567, USPTO, 11 août 2025. ${online}`,
  });
});

const many = (count: number) => Array.from({ length: count }, (_, index) => author("A.", `N${index + 1}`));

test("APA names twenty authors and shortens twenty-one; IEEE names six and shortens seven", () => {
  assert.match(
    apa(cited("article", each.article, { authors: many(20) }), "en"),
    /N19, A\., & N20, A\. \(2025\)/,
  );
  assert.match(
    apa(cited("article", each.article, { authors: many(21) }), "en"),
    /N19, A\., … N21, A\. \(2025\)/,
  );
  assert.match(
    ieee(cited("article", each.article, { authors: many(6) }), "en"),
    /^A\. N1, A\. N2, .*A\. N5, and A\. N6, “/,
  );
  assert.match(ieee(cited("article", each.article, { authors: many(7) }), "en"), /^A\. N1 \*et al\.\*, “/);
  assert.match(ieee(cited("article", each.article, { authors: many(3000) }), "fr"), /^A\. N1 \*et al\.\*, «/);
  assert.match(
    apa(cited("article", each.article, { authors: many(3) }), "fr"),
    /^N1, A\., N2, A\. et N3, A\. \(2025\)/,
  );
});

test("a work without a date says so, one without authors begins with its title", () => {
  const undated = cited("book", bare({ kind: "book", date: null }), { year: null });
  assert.match(apa(undated, "en"), /\(n\.d\.\)\./);
  assert.match(apa(undated, "fr"), /\(s\.\u00A0d\.\)\./);
  assert.match(ieee(undated, "en"), /\*A Title of a Work\*\. n\.d\. \[Online\]/);
  const nobody = cited("article", each.article, { authors: [] });
  assert.match(apa(nobody, "en"), /^A Title of a Work\. \(2025\)\. \*Journal/);
  assert.match(ieee(nobody, "en"), /^“A Title of a Work,” \*Journal/);
});

test("a group signs whole, and does not publish what it signs", () => {
  const report = cited("report", bare({ kind: "report", publisher: "ATLAS Collaboration" }), {
    authors: [],
    groupAuthors: ["ATLAS Collaboration"],
  });
  assert.equal(apa(report, "en"), `ATLAS Collaboration. (2025). *A Title of a Work*. ${here}`);
  const both = cited("article", each.article, { groupAuthors: ["ATLAS Collaboration"] });
  assert.match(apa(both, "en"), /^Lyle, C\., Roy, J\.-F\., & ATLAS Collaboration\. \(2025\)/);
  assert.match(ieee(both, "en"), /^C\. Lyle, J\.-F\. Roy, and ATLAS Collaboration, “/);
});

test("a title that ends with its own sign gets no second one", () => {
  const asks = cited("article", each.article, { title: { tex: "Why?", lang: "en" } });
  assert.match(apa(asks, "en"), /\(2025\)\. Why\? \*Journal/);
  assert.match(ieee(asks, "en"), /“Why\?” \*Journal/);
  assert.match(ieee(asks, "fr"), /«\u00A0Why\?\u00A0», \*Journal/);
});

test("initials in one piece are several, and hyphens between them stay", () => {
  for (const [given, short] of [
    ["J.C.", "J. C."],
    ["Jackie C. K.", "J. C. K."],
    ["J.-F.G.", "J.-F. G."],
    ["Jean-François", "J.-F."],
    [null, ""],
  ] as const)
    assert.equal(initials({ given }), short);
});

test("the first and the last page are told of ranges with gaps too", () => {
  assert.deepEqual(pageRange("1, 3–5, 9"), { first: "1", last: "9" });
  assert.deepEqual(pageRange("12-3–12-9"), { first: "12-3", last: "12-9" });
  assert.deepEqual(pageRange("e81638"), { first: "e81638", last: "e81638" });
});

test("an article's number is no page", () => {
  const numbered = cited(
    "article",
    bare({ kind: "journal", venue: "PLoS ONE", volume: "8", pages: "e81638" }),
  );
  assert.match(apa(numbered, "en"), /\*PLoS ONE\*, \*8\*, Article e81638\./);
  assert.match(ieee(numbered, "en"), /vol\. 8, Art\. no\. e81638, /);
});

test("what was taken back says so in both styles, in the paper's language", () => {
  const notice = { kind: "retracted", date: null, reason: null, url: null } as const;
  for (const locale of ["en", "fr"] as const) {
    assert.match(apa(cited("article", each.article, { notice }), locale), /Retracted: A Title/);
    assert.match(ieee(cited("article", each.article, { notice }), locale), /Retracted: A Title/);
  }
});

test("a paper is cited as what its leading version is", () => {
  const notYet = cited("conferencePaper", each.preprint);
  assert.match(apa(notYet, "en"), /\*A Title of a Work\* \(arXiv:2507\.20057\)\. arXiv\./);
  assert.doesNotMatch(ieee(notYet, "en"), / in /);
});
