import assert from "node:assert/strict";
import { test } from "node:test";
import { readDblp } from "./dblp.ts";
import { onlyWork } from "./testing/only-work.ts";

// The elements are those of dblp.org/xml/dblp.dtd; `/rec/….xml` sends one record, `/pid/….xml` one in each `<r>`.
const paper = `<inproceedings key="conf/birds/BergW24" mdate="2024-08-01">
<author orcid="0000-0002-1825-0097" pid="12/345">Ada Berg</author>
<author pid="w/WeiWang1">Wei Wang 0001</author>
<title>Counting CO<sub>2</sub> &amp; <i>birds</i>.</title>
<pages>12-34</pages><year>2024</year><booktitle>BIRDS</booktitle>
<ee type="oa">https://doi.org/10.1234/ABC</ee>
<ee>https://openreview.net/forum?id=aBc1</ee>
<crossref>conf/birds/2024</crossref>
</inproceedings>`;
const preprint = `<article publtype="informal" key="journals/corr/abs-2401-00001">
<author pid="12/345">Ada Berg</author><title>Counting birds.</title><year>2024</year>
<volume>abs/2401.00001</volume><journal>CoRR</journal>
<ee type="oa">https://doi.org/10.48550/arXiv.2401.00001</ee>
</article>`;

test("a title loses DBLP’s full stop and its markup, a homonym its number", () => {
  const { title, authors, versions } = onlyWork(readDblp(`<dblp>${paper}</dblp>`)[0]);
  assert.equal(title, "Counting CO₂ & birds");
  assert.deepEqual(
    authors.map(({ printedName, orcid, sourceIds }) => [printedName.display, orcid, sourceIds.dblp]),
    [
      ["Ada Berg", "0000-0002-1825-0097", "12/345"],
      ["Wei Wang", undefined, "w/WeiWang1"],
    ],
  );
  assert.deepEqual(
    [versions[0]?.kind, versions[0]?.date, versions[0]?.pages, versions[0]?.identifiers],
    ["conference", "2024", "12–34", { dblp: "conf/birds/BergW24", doi: "10.1234/abc", openreview: "aBc1" }],
  );
});

test("an ellipsis and an initial are no full stop of DBLP’s", () => {
  const titled = (title: string) =>
    onlyWork(readDblp(`<dblp>${paper.replace(/<title>.*<\/title>/, `<title>${title}</title>`)}</dblp>`)[0])
      .title;
  assert.equal(titled("To be continued..."), "To be continued...");
  assert.equal(titled("Why?"), "Why?");
});

test("arXiv and the conference are two records, with an id of their own each", () => {
  const items = readDblp(
    `<dblpperson name="Ada Berg" pid="12/345" n="2"><person key="homepages/12/345"><author>Ada Berg</author></person><r>${paper}</r><r>${preprint}</r></dblpperson>`,
  );
  const works = items.map(onlyWork);
  assert.deepEqual(
    works.map(({ type, versions }) => [type, versions[0]?.identifiers.arxiv]),
    [
      ["conferencePaper", undefined],
      ["preprint", "2401.00001"],
    ],
  );
  assert.match(works[1]?.raw ?? "", /^<article[\s\S]*2401-00001[\s\S]*<\/article>$/);
});

test("an arXiv paper without an address has its id in the volume, old ids too", () => {
  const bare = (volume: string) =>
    onlyWork(
      readDblp(`<dblp>${preprint.replace(/<ee.*<\/ee>/, "").replace("abs/2401.00001", volume)}</dblp>`)[0],
    ).versions[0]?.identifiers.arxiv;
  assert.equal(bare("abs/2401.00001"), "2401.00001");
  assert.equal(bare("cs.AI/0101001"), "cs.AI/0101001");
});

test("what was withdrawn says so", () => {
  const { statusNotice } = onlyWork(
    readDblp(`<dblp>${preprint.replace("informal", "informal withdrawn")}</dblp>`)[0],
  );
  assert.equal(statusNotice?.kind, "withdrawn");
});

test("a record without a title is a fault, the one beside it is read", () => {
  const items = readDblp(`<x><r>${paper.replace(/<title>.*<\/title>/, "")}</r><r>${preprint}</r></x>`);
  assert.ok(items[0]?.kind === "fault");
  assert.match(items[0].what, /conf\/birds\/BergW24 has no title/);
  assert.equal(items[1]?.kind, "work");
});

test("a document type is refused", () => {
  assert.throws(() => readDblp(`<!DOCTYPE dblp SYSTEM "dblp.dtd"><dblp>${paper}</dblp>`), /DOCTYPE/);
});
