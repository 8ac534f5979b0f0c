import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { nastyTex } from "#sanity/tex/nasty-tex.fixture.ts";
import { author, version, work } from "../work.fixture.ts";
import { writeBibtex } from "./bibtex.ts";
import { citationKey } from "./citation-key.ts";
import { apaReference } from "./apa.ts";
import { ieeeReference } from "./ieee.ts";
import { referenceText } from "./reference.ts";
import { writeCslJson } from "./csl-json.ts";
import { writeRis } from "./ris.ts";

const origin = "https://institute.example";
const retracted = work({ notice: { kind: "retracted", date: null, reason: null, url: null } });

test("BibTeX keeps formulas, escapes prose, holds capitals and has nothing it does not know", () => {
  assert.equal(
    writeBibtex(work({ title: { tex: "{BERT} & MesaNet: $O(n\\log n)$ at 5%", lang: "en" } }), { origin }),
    `@inproceedings{lyle2025bert,
  title = {{BERT} \\& {MesaNet}: $O(n\\log n)$ at 5\\%},
  author = {Lyle, Clare and d’Émond, Jean-François Guy and Ada},
  booktitle = {Conference on Lifelong Learning Agents},
  year = {2025},
  month = aug,
  volume = {274},
  pages = {12--34},
  publisher = {PMLR},
  doi = {10.1000/abc_1},
  eprint = {2507.20057},
  archiveprefix = {arXiv},
  url = {https://institute.example/en/publications/what-can-grokking-teach-us-k7m2qd},
  langid = {english},
}
`,
  );
});

test("BibTeX for old readers is ASCII", () => {
  const entry = writeBibtex(
    work({ authors: [author("François", "Łojasiewicz-Émond")], title: { tex: "Ça «marche»", lang: "fr" } }),
    { origin, encoding: "tex" },
  );
  assert.match(entry, /\{\\L\}ojasiewicz-\{\\'E\}mond, Fran\{\\c c\}ois/);
  assert.match(entry, /\{\\c C\}a/);
});

test("no title can break a BibTeX entry", () => {
  fc.assert(
    fc.property(nastyTex, nastyTex, (tex, name) => {
      const entry = writeBibtex(
        work({ title: { tex, lang: "en" }, authors: [author(null, name)], groupAuthors: [tex] }),
        { origin },
      );
      let depth = 0;
      for (const sign of entry) {
        if (sign === "{") depth += 1;
        if (sign === "}") depth -= 1;
        assert.ok(depth >= 0);
      }
      assert.equal(depth, 0);
      assert.match(entry, /^@inproceedings\{[a-z][a-z0-9-]*,\n/);
      assert.equal(entry.match(/^@/gm)?.length, 1);
    }),
    { numRuns: 1_000 },
  );
});

test("the key is made of family name, year and the first word that says something", () => {
  assert.equal(citationKey(work()), "lyle2025grokking");
  assert.equal(
    citationKey(
      work({ authors: [author("É.", "Le Bœuf")], year: null, title: { tex: "L’apprentissage", lang: "fr" } }),
    ),
    "leboeufapprentissage",
  );
  assert.equal(
    citationKey(work({ authors: [], groupAuthors: [], title: { tex: "日本", lang: "en" } })),
    "work-k7m2qd",
  );
});

test("RIS is a tag a line, never wrapped, ended with CRLF", () => {
  const record = writeRis(
    work({ abstract: { lang: "en", tex: `${"long ".repeat(100)}\n\ntext`, state: "author" } }),
    origin,
  );
  for (const line of record.replace(/\r\n$/, "").split("\r\n")) assert.match(line, /^[A-Z][A-Z0-9] {2}- /);
  assert.match(record, /^TY {2}- CPAPER\r\n/);
  assert.match(record, /\r\nAU {2}- Lyle, Clare\r\nAU {2}- d’Émond, Jean-François Guy\r\nAU {2}- Ada\r\n/);
  assert.match(record, /\r\nDA {2}- 2025\/08\/11\/\r\n/);
  assert.match(record, /\r\nSP {2}- 12\r\nEP {2}- 34\r\n/);
  assert.match(record, /\r\nER {2}- \r\n$/);
});

test("CSL-JSON names what is known and nothing else", () => {
  const item = writeCslJson(work({ lead: version({ date: "2025", pages: null }) }), origin);
  assert.deepEqual(item.issued, { "date-parts": [[2025]] });
  assert.deepEqual(item.author?.[2], { family: "Ada" });
  assert.equal("page" in item, false);
  assert.equal(item.title, "What Can Grokking Teach Us About O(n log n) & More?");
});

test("what was taken back says so in every form", () => {
  for (const text of [
    writeBibtex(retracted, { origin }),
    writeRis(retracted, origin),
    writeCslJson(retracted, origin).title,
    referenceText(apaReference(retracted, "fr", origin)),
  ]) {
    assert.match(text, /Retracted: /);
  }
});

test("what was corrected is cited by its own title and says so in a field of its own", () => {
  const corrected = work({ notice: { kind: "corrected", date: null, reason: null, url: null } });
  assert.match(writeBibtex(corrected, { origin }), /title = \{What[\s\S]*note = \{Corrected\}/);
  assert.match(writeRis(corrected, origin), /TI {2}- What[\s\S]*N1 {2}- Corrected\r\n/);
  assert.equal(writeCslJson(corrected, origin)["note"], "Corrected");
});

test("who edited the volume is named in every form", () => {
  const edited = work({ editors: [author("Ada", "Editor")] });
  assert.match(writeBibtex(edited, { origin }), /editor = \{Editor, Ada\}/);
  assert.match(writeRis(edited, origin), /ED {2}- Editor, Ada\r\n/);
  assert.deepEqual(writeCslJson(edited, origin)["editor"], [{ family: "Editor", given: "Ada" }]);
});

test("a paper that only has a preprint is no conference paper yet", () => {
  const waiting = work({ type: "conferencePaper", lead: version({ kind: "preprint" }) });
  assert.match(writeBibtex(waiting, { origin }), /^@misc/);
  assert.match(writeRis(waiting, origin), /^TY {2}- UNPB/);
  assert.equal(writeCslJson(waiting, origin).type, "article");
});

test("no form carries raw TeX but for BibTeX's formulas", () => {
  fc.assert(
    fc.property(nastyTex, (tex) => {
      const nasty = work({ title: { tex, lang: "en" }, abstract: { lang: "en", tex, state: "author" } });
      for (const text of [
        writeRis(nasty, origin),
        JSON.stringify(writeCslJson(nasty, origin)).replaceAll(/\\(?:["nbfrt]|u[0-9a-f]{4})/g, ""),
        referenceText(apaReference(nasty, "en", origin)),
        referenceText(ieeeReference(nasty, "fr", origin)),
      ]) {
        assert.doesNotMatch(text, /\\/);
      }
    }),
  );
});
