import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { importedWork } from "#sanity/works/imported-work.ts";
import type { ImportedWork } from "#sanity/works/imported-work.ts";
import { nastyTex } from "#sanity/tex/nasty-tex.fixture.ts";
import { readRis } from "./read-ris.ts";

function works(text: string): readonly ImportedWork[] {
  return [...readRis(text)].map((item) => {
    assert.ok(item.kind === "work", JSON.stringify(item));
    return importedWork.parse(item.work);
  });
}

function work(...lines: readonly string[]): ImportedWork {
  const [only] = works(`TY  - JOUR\r\nTI  - T\r\n${lines.map((line) => `${line}\r\n`).join("")}ER  - \r\n`);
  assert.ok(only !== undefined);
  return only;
}

test("a journal's record is a work with everything it tells", () => {
  const read = work(
    "AU  - van den Oord, Aäron",
    "A1  - King, Martin Luther, Jr.",
    "AU  - Mila - Quebec AI Institute",
    "AU  - ATLAS,",
    "AU  - Aristotle",
    "PY  - 2019",
    "DA  - 2020/03/05/",
    "JO  - Journal X",
    "VL  - 7",
    "IS  - 2",
    "SP  - 12",
    "EP  - 34",
    "SN  - 1424-8220",
    "DO  - 10.1000/ABC",
    "UR  - https://x.example/a",
    "L1  - https://x.example/a.pdf",
    "KW  - a",
    "KW  - b; c",
    "AN  - arXiv:2001.00001",
  );
  const [version, preprint] = read.versions;
  assert.deepEqual(
    read.authors.map(({ printedName }) => [printedName.display, printedName.family]),
    [
      ["Aäron van den Oord", "van den Oord"],
      ["Martin Luther King Jr.", "King"],
      ["Aristotle", undefined],
    ],
  );
  assert.deepEqual(read.groupAuthors, ["Mila - Quebec AI Institute", "ATLAS"]);
  assert.deepEqual(
    [
      version?.date,
      version?.venueText,
      version?.volume,
      version?.issue,
      version?.pages,
      version?.identifiers,
    ],
    ["2020-03-05", "Journal X", "7", "2", "12–34", { doi: "10.1000/abc", issn: "1424-8220" }],
  );
  assert.deepEqual(
    version?.links.map(({ kind }) => kind),
    ["html", "pdf"],
  );
  assert.deepEqual(preprint?.identifiers, { arxiv: "2001.00001" });
  assert.deepEqual(
    read.keywords.map(({ text }) => text),
    ["a", "b", "c"],
  );
});

test("a line without a tag goes on the one before", () => {
  assert.equal(
    work("AB  - It goes", "on here", "  and here.", "", "A second part.").abstracts[0]?.text,
    "It goes on here and here.\n\nA second part.",
  );
});

test("63: a line cut inside a word, after seventy characters, is the word again", () => {
  const abstract =
    "Deep networks trained on a sequence of tasks forget what they knew of earlier ones, and Artificial Intelligence has no remedy; the word at the cut is whole again, and the spaces at cuts are kept.";
  const cut = abstract.replace(/(.{70})/g, "$1\n").split("\n");
  assert.equal(work(`AB  - ${cut[0]}`, ...cut.slice(1)).abstracts[0]?.text, abstract);
  const exact = "x".repeat(140);
  assert.equal(work(`AB  - ${exact.slice(0, 70)}`, exact.slice(70), "", "KW  - k").abstracts[0]?.text, exact);
});

test("AB and N2 are two abstracts when they are in two languages, else one", () => {
  const both = work("N2  - The eye of the cat", "AB  - L’œil de la chatte");
  assert.deepEqual(both.abstracts.map(({ lang }) => lang).toSorted(), ["en", "fr"]);
  assert.equal(work("AB  - The eye", "N2  - The eye").abstracts.length, 1);
});

test("dates are as precise as the record, in whichever tag they are", () => {
  for (const [lines, date] of [
    [["PY  - 2020"], "2020"],
    [["PY  - 2020/03//"], "2020-03"],
    [["Y1  - 2020/03/05/spring"], "2020-03-05"],
    [["DA  - 2020///"], "2020"],
    [["PY  - 2020", "DA  - Mar 5"], "2020-03-05"],
    [["PY  - to appear"], undefined],
  ] as const)
    assert.equal(work(...lines).versions[0]?.date, date, lines.join());
});

test("a record that is not ended does not eat the next one, and several ends are one", () => {
  const read = works(
    "\uFEFFTY  - JOUR\nTI  - One\n\nTY  - CONF\nT1  - Two\nER  - \nER  - \n\nTY  - BOOK\nTI  - Three\nER  -",
  );
  assert.deepEqual(
    read.map(({ title, at, warnings }) => [title, at, warnings.length]),
    [
      ["One", "line 1", 1],
      ["Two", "line 4", 0],
      ["Three", "line 9", 0],
    ],
  );
});

test("without a title there is a fault with its line", () => {
  const [fault] = readRis("\nTY  - JOUR\nAU  - A, B\nER  - \n");
  assert.deepEqual(fault?.kind === "fault" ? [fault.line, fault.raw] : null, [
    2,
    "TY  - JOUR\nAU  - A, B\nER  -",
  ]);
});

test("nothing makes it throw, and every record is a work or a fault", () => {
  const nastyRis = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "TY  - JOUR\n",
          "ER  - \n",
          "TI  - ",
          "AU  - ",
          "AB  - ",
          "\n",
          "KW  - ",
          ", ",
          "DA  - 2020//",
          "SN  - ",
        ),
        nastyTex,
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(nastyRis, (text) => {
      const items = [...readRis(text)];
      assert.ok(items.length >= (text.match(/^TY {2}- /gm)?.length ?? 0));
      for (const item of items) if (item.kind === "work") importedWork.parse(item.work);
    }),
    { numRuns: 1_000 },
  );
});
