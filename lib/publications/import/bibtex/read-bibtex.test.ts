import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { importedWork } from "#sanity/works/imported-work.ts";
import type { ImportedWork } from "#sanity/works/imported-work.ts";
import { nastyTex } from "#sanity/tex/nasty-tex.fixture.ts";
import { chunksOf } from "./chunks.ts";
import { readBibtex } from "./read-bibtex.ts";

const tex = String.raw;

/** The works of a file that has no fault. */
function works(text: string): readonly ImportedWork[] {
  return [...readBibtex(text)].map((item) => {
    assert.ok(item.kind === "work", JSON.stringify(item));
    return importedWork.parse(item.work);
  });
}

function work(text: string): ImportedWork {
  const [only, ...others] = works(text);
  assert.ok(only !== undefined && others.length === 0);
  return only;
}

function titled(title: string): ImportedWork {
  return work(`@article{a, title = {${title}}, year = 2020}`);
}

function named(author: string): ImportedWork {
  return work(`@article{a, title = {T}, author = {${author}}}`);
}

function names(author: string): readonly (readonly (string | undefined)[])[] {
  return named(author).authors.map(({ printedName: { given, family, display } }) =>
    family === undefined ? [display] : [given, family],
  );
}

test("1: an entry that is never closed does not eat the next one, and says so", () => {
  const [unclosed, next] = works(
    "@article{a,\n title = {One},\n year = 2020,\n\n@article{b, title = {Two}}\n",
  );
  assert.equal(unclosed?.title, "One");
  assert.match(unclosed.warnings.join(), /never closed/);
  assert.deepEqual([next?.title, next?.at, next?.warnings], ["Two", "line 5", []]);
});

test("1: a value that is never closed is a fault with its line, and the rest of the file is read", () => {
  const items = [
    ...readBibtex(
      "@article{a,\n title = {One,\n year = {2020}\n}\n@article{b,\n title = {Two\n}\n\n@book{c, title = {Three}}",
    ),
  ];
  assert.deepEqual(
    items.map((item) => (item.kind === "fault" ? [item.line, item.raw.slice(0, 10)] : item.work.title)),
    [[2, "@article{a"], "Two", "Three"],
  );
});

test("a brace too many does not lose the rest in silence", () => {
  const [first, next] = works("@article{a, title = {One}},\n year = {2020}\n}\n@article{b, title = {Two}}");
  assert.match(first?.warnings.join() ?? "", /a \} too many/);
  assert.equal(next?.title, "Two");
});

test("2, 3: a missing comma and a second one cost nothing", () => {
  const read = work('@article{a, title = {One} year = 2020 volume = "7",, number = {3},,}');
  const [version] = read.versions;
  assert.deepEqual([read.title, version?.date, version?.volume, version?.issue], ["One", "2020", "7", "3"]);
});

test("4: an entry may stand in round brackets", () => {
  const [one, two] = works("@article(a, title = {One (of 2)}, year = 2020)\n@Article ( b, title = {Two} )");
  assert.deepEqual([one?.title, one?.versions[0]?.date, two?.title], ["One (of 2)", "2020", "Two"]);
});

test("5: values are joined by # and abbreviations have no case, wherever they are defined", () => {
  const read = work(
    '@inproceedings{a, title = {T}, booktitle = "Proc. of " # ICML # { 2020}}\n@STRING(icml = "the ICML")',
  );
  assert.equal(read.versions[0]?.venueText, "Proc. of the ICML 2020");
});

test("6: an abbreviation nobody defined is kept as text and said", () => {
  const read = work("@article{a, title = {T}, journal = jmlr}");
  assert.equal(read.versions[0]?.venueText, "jmlr");
  assert.match(read.warnings.join(), /“jmlr” is not defined/);
});

test("7: a raw % in an abstract is a per cent sign", () => {
  const read = work(
    "@article{a, title = {T}, abstract = {It gains 5% on this,\nand 7 % & more on that_one #1.}}",
  );
  assert.equal(read.abstracts[0]?.text, "It gains 5% on this, and 7 % & more on that_one #1.");
});

test("8: of a macro nobody knows its name is kept, and it is said", () => {
  const read = titled(tex`The \primacy bias`);
  assert.equal(read.title, "The primacy bias");
  assert.match(read.warnings.join(), /\\primacy/);
});

test("9, 10: formulas stay byte for byte, also damaged ones", () => {
  for (const formula of [
    tex`$O(n \log n)$`,
    tex`\(\tilde{O}(\sqrt{T})\)`,
    tex`$$\{x\}$$`,
    tex`$a < b \& c$`,
    tex`$\mathbbR^n$`,
    tex`O(\sqrtT)`,
    tex`\mathcal{O}(n^{2d})`,
  ])
    assert.equal(titled(`A ${formula} bound`).title, `A ${formula} bound`);
});

test("11: a lone dollar is money", () => {
  assert.equal(titled(tex`For $10 or \$20`).title, "For $10 or $20");
});

test("12, 13: accents and letters of TeX are characters, composed", () => {
  assert.equal(
    titled(
      tex`\'{\i} {\"o} \c{c} \v{S} \L{} \AA{} \oe{} Fran\c cais \"{\i} {\~n} \^{\i}le \H{o} c{\oe}ur {\'{E}}t\'e`,
    ).title,
    "í ö ç Š Ł Å œ Français ï ñ île ő cœur Été",
  );
  assert.equal(titled("Re\u0301seau").title, "Réseau");
});

test("14: braces go, capitals stay", () => {
  assert.equal(titled("{BERT}: {P}re-training of {{Deep} Nets}").title, "BERT: Pre-training of Deep Nets");
});

test("15–18: names by BibTeX’s grammar", () => {
  assert.deepEqual(names("van den Oord, Aäron"), [["Aäron", "van den Oord"]]);
  assert.deepEqual(names("Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin"), [
    ["Charles Louis Xavier Joseph", "de la Vallée Poussin"],
  ]);
  assert.deepEqual(names("De Bie, Tijl AND J.~R.~R. Tolkien"), [
    ["Tijl", "De Bie"],
    ["J. R. R.", "Tolkien"],
  ]);
  assert.deepEqual(named("King, Jr., Martin Luther").authors[0]?.printedName, {
    display: "Martin Luther King Jr.",
    given: "Martin Luther",
    family: "King",
  });
  assert.deepEqual(names(tex`Fran\c cois Mu\~noz and {\L}ukasz {\v{S}}imon and Soutif--Cormerais, Albin`), [
    ["François", "Muñoz"],
    ["Łukasz", "Šimon"],
    ["Albin", "Soutif–Cormerais"],
  ]);
});

test("19: a name in braces is whole: an organisation’s where it says so, else a person’s", () => {
  const read = named("{Mila - Quebec AI Institute} and {Subrata Biswas} and {OpenAI}");
  assert.deepEqual(read.groupAuthors, ["Mila - Quebec AI Institute", "OpenAI"]);
  assert.deepEqual(read.authors, [
    { printedName: { display: "Subrata Biswas" }, affiliations: [], sourceIds: {} },
  ]);
});

test("20: “and others” says that the list is cut", () => {
  assert.deepEqual([named("A B and others").authorsAreCut, named("A B").authorsAreCut], [true, false]);
  assert.equal(named("A B and others").authors.length, 1);
});

test("21: commas that do not tell a name’s parts leave it whole, and it is said", () => {
  for (const list of ["A B, C D, E F", "A B, C D, E F, G H"]) {
    const read = named(list);
    assert.deepEqual(
      read.authors.map(({ printedName }) => printedName),
      [{ display: list }],
    );
    assert.match(read.warnings.join(), /kept whole/);
  }
});

test("22: two people joined by & are two people, and it is said", () => {
  const read = named(tex`Smith, John \& Doe, Jane`);
  assert.deepEqual(
    read.authors.map(({ printedName }) => printedName.display),
    ["John Smith", "Jane Doe"],
  );
  assert.match(read.warnings.join(), /read as 2 people/);
});

test("23: one word is a whole name", () => {
  assert.deepEqual(names("Aristotle"), [["Aristotle"]]);
});

test("24: crossref gives what the paper does not say, also backwards, and a lost one is said", () => {
  const volume =
    "@proceedings{v, title = {Proc. of X}, year = 2020, editor = {E, F}, isbn = {1}, doi = {10.1000/v}}";
  const paper = "@inproceedings{p, title = {P}, pages = {1--2}, crossref = {V}}";
  for (const file of [`${paper}\n${volume}`, `${volume}\n${paper}`]) {
    const read = works(file).find(({ sourceId }) => sourceId === "p");
    const [version] = read?.versions ?? [];
    assert.deepEqual(
      [version?.venueText, version?.date, version?.identifiers, read?.editors[0]?.family],
      ["Proc. of X", "2020", { isbn: "1" }, "E"],
    );
  }
  assert.match(
    work("@inproceedings{p, title = {P}, crossref = {v}}").warnings.join(),
    /“v” is not in this file/,
  );
});

test("a suffix behind a comma is one, and two people between commas are not made one", () => {
  const king = named("Martin Luther King, Jr.").authors[0]?.printedName;
  assert.deepEqual(
    [king?.family, king?.given, king?.display],
    ["King", "Martin Luther", "Martin Luther King Jr."],
  );
  const list = work("@article{a, title = {T}, year = 2020, author = {J. Smith, B. Jones and C. Doe}}");
  assert.deepEqual(
    list.authors.map(({ printedName }) => printedName.display),
    ["J. Smith, B. Jones", "C. Doe"],
  );
  assert.match(list.warnings.join(), /“J. Smith, B. Jones” was kept whole/);
});

test("where pages have hyphens of their own, only the dash between them is one", () => {
  const pages = (written: string) =>
    work(`@article{a, title = {T}, pages = {${written}}}`).versions[0]?.pages;
  assert.deepEqual(["12-3--12-9", "12-34", "1 -- 9"].map(pages), ["12-3–12-9", "12–34", "1–9"]);
});

test("the papers of a file that is one volume of PMLR’s are papers of that volume", () => {
  const [, paper] = works(
    "@Proceedings{X-20,\n booktitle = {Proc. X}, shortname = {X}, volume = {7}, year = {2020}, published = {2020-05-12}\n}\n@InProceedings{p, title = {P}, pages = {1 - 9}, section = {Oral}}",
  );
  const [version] = paper?.versions ?? [];
  assert.deepEqual(
    [version?.venueText, version?.volume, version?.date, version?.pages, version?.track],
    ["Proc. X", "7", "2020-05-12", "1–9", "Oral"],
  );
});

test("25: months in every spelling, and no day where several are told", () => {
  for (const [month, date] of [
    ["{22--25 Aug}", "2017-08"],
    ["aug", "2017-08"],
    ['jul # "~10"', "2017-07-10"],
    ["{05}", "2017-05"],
    ["{août}", "2017-08"],
    ["{}", "2017"],
    ["{Spring}", "2017"],
    ["13", "2017"],
  ] as const)
    assert.equal(work(`@article{a, title={T}, year=2017, month=${month}}`).versions[0]?.date, date, month);
  assert.equal(work("@article{a, title={T}, date={2018/05/29/online}}").versions[0]?.date, "2018-05-29");
  assert.equal(work("@article{a, title={T}, year={to appear}}").versions[0]?.status, "accepted");
});

test("26: of a field given twice the first counts, and it is said", () => {
  const read = work("@article{a, title = {One},\n title = {Two},\n year = 2020, year = 2020}");
  assert.equal(read.title, "One");
  assert.deepEqual(read.warnings, ["Line 2: “title” is given twice; the first, of line 1, was taken."]);
});

test("28: tags and names of characters go, paragraphs and less-than stay", () => {
  const read = work(
    tex`@article{a, title = {A <i>b</i> {\&amp;} c<sub>2</sub>}, abstract = {<jats:title>Abstract</jats:title><jats:p>One &lt; two, p < 0.05 &#233;.</jats:p>
    <jats:p>Then.</jats:p>}}`,
  );
  assert.equal(read.title, "A b & c2");
  assert.equal(read.abstracts[0]?.text, "One < two, p < 0.05 é.\n\nThen.");
});

test("a paper with an arXiv id has a second version there; a preprint has only that one", () => {
  const paper = work(
    "@inproceedings{a, title={T}, booktitle={ICML}, year=2020, eprint={2001.00001v2}, archiveprefix={arXiv}, url={https://arxiv.org/abs/2001.00001}, pdf={https://x.example/a.pdf}}",
  );
  assert.deepEqual(
    paper.versions.map(({ kind, identifiers, links }) => [kind, identifiers, links.map(({ url }) => url)]),
    [
      ["conference", {}, ["https://x.example/a.pdf"]],
      ["preprint", { arxiv: "2001.00001" }, ["https://arxiv.org/abs/2001.00001"]],
    ],
  );
  const preprint = work("@article{a, title={T}, journal={arXiv preprint arXiv:2112.02918}, year=2021}");
  assert.deepEqual(
    [preprint.type, preprint.versions.map(({ kind, identifiers }) => [kind, identifiers])],
    ["preprint", [["preprint", { arxiv: "2112.02918" }]]],
  );
});

test("what was submitted is never published", () => {
  for (const field of [
    "booktitle = {Submitted to ICLR 2025}",
    "note = {Under review}",
    "note = {Soumis à TALN}",
    "pubstate = {submitted}",
    "howpublished = {In preparation}",
  ])
    assert.equal(work(`@inproceedings{a, title={T}, ${field}}`).versions[0]?.status, "submitted", field);
  assert.equal(work("@unpublished{a, title={T}}").versions[0]?.status, "submitted");
  assert.equal(work("@article{a, title={T}, note={To appear}}").versions[0]?.status, "accepted");
});

test("identifiers come in one spelling, and what is none is said", () => {
  const sici = "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O";
  assert.equal(
    work(`@article{a, title={T}, doi={https://doi.org/${sici}}}`).versions[0]?.identifiers.doi,
    sici.toLowerCase(),
  );
  assert.equal(
    work(tex`@article{a, title={T}, doi={10.1000/a\_b}}`).versions[0]?.identifiers.doi,
    "10.1000/a_b",
  );
  const read = work("@article{a, title={T}, doi={soon}, url={https://aclanthology.org/2025.emnlp-main.96/}}");
  assert.deepEqual(read.versions[0]?.identifiers, { acl: "2025.emnlp-main.96" });
  assert.match(read.warnings.join(), /“soon” is no DOI/);
});

test("abstracts and keywords are told apart by language", () => {
  const read = work(
    "@article{a, title={Les réseaux de neurones}, abstract={The networks of the brain}, abstract_fr={Le cerveau}, keywords={a; b, c}, keywords_en={d}}",
  );
  assert.deepEqual(
    read.abstracts.map(({ lang, text }) => [lang, text]),
    [
      ["fr", "Le cerveau"],
      ["en", "The networks of the brain"],
    ],
  );
  assert.deepEqual(
    read.keywords.map(({ lang, text }) => [lang, text]),
    [
      ["fr", "a"],
      ["fr", "b, c"],
      ["en", "d"],
    ],
  );
});

test("a retracted work says so and keeps its own title", () => {
  const read = work("@article{a, title={Retracted: A thing}, note={Retracted}}");
  assert.deepEqual(
    [read.title, read.statusNotice?.kind, read.versions[0]?.status],
    ["A thing", "retracted", "retracted"],
  );
});

test("the entry as it came is kept, with its line", () => {
  const entry = "@Article{Key1,\n  title = {T}\n}";
  const read = works(`% a comment\r\n\r\n${entry}\n\n@comment{jabref-meta: x;}\n@preamble{"x"}\n`)[0];
  assert.deepEqual([read?.raw, read?.at, read?.sourceId], [entry, "line 3", "Key1"]);
});

test("without a title there is no work, and the fault says which entry", () => {
  assert.deepEqual(
    [...readBibtex("\n@article{a, year = 2020}")],
    [
      {
        kind: "fault",
        line: 2,
        what: "The entry “a” has no title. Give it one.",
        raw: "@article{a, year = 2020}",
      },
    ],
  );
});

const nastyBib = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "@article{a,",
        "\n@article{b,",
        "@string{x=",
        "@comment{",
        "@(",
        "}",
        "{",
        '"',
        ",",
        "=",
        "#",
        "title",
        "author",
        "and",
        "\n",
        "\r\n",
        "crossref={b}",
        "year=",
        "$",
        "\\",
        ")",
        "(",
        " ",
        "@x{",
        "month=",
        "abstract={",
      ),
      nastyTex,
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));

test("30: nothing makes it throw, every entry is a work or a fault, and every work keeps the contract", () => {
  fc.assert(
    fc.property(nastyBib, (text) => {
      const items = [...readBibtex(text)];
      assert.equal(items.length, [...chunksOf(text)].filter(({ kind }) => kind === "entry").length);
      for (const item of items) {
        if (item.kind === "work") importedWork.parse(item.work);
        else assert.ok(item.line >= 1 && item.what !== "");
      }
    }),
    { numRuns: 2_000 },
  );
});

test("30: every line that begins an entry begins a chunk", () => {
  fc.assert(
    fc.property(nastyBib, (text) => {
      const begun = text.match(/^[ \t]*@[ \t]*[A-Za-z][\w-]*\s*[{(]/gm)?.length ?? 0;
      assert.ok([...chunksOf(text)].length >= begun);
    }),
    { numRuns: 1_000 },
  );
});
