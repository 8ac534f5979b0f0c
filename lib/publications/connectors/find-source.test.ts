import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findSource } from "./find-source.ts";

test("whatever address or identifier somebody pastes, it is the right question to the right register", () => {
  for (const [pasted, kind, value] of [
    ["10.1234/ABC.5", "doi", "10.1234/abc.5"],
    [" doi:10.1234/ABC.5 ", "doi", "10.1234/abc.5"],
    [
      "https://doi.org/10.1002/(SICI)1096%3C1::AID%3E3.0.CO;2-X",
      "doi",
      "10.1002/(sici)1096<1::aid>3.0.co;2-x",
    ],
    ["dx.doi.org/10.1234/x", "doi", "10.1234/x"],
    ["https://dl.acm.org/doi/full/10.1145/1234.5678", "doi", "10.1145/1234.5678"],
    ["https://journal.example/doi/pdf/10.1234/x.pdf?download=true", "doi", "10.1234/x"],
    ["2301.00010v3", "arxiv", "2301.00010"],
    ["arXiv:hep-th/9901001", "arxiv", "hep-th/9901001"],
    ["https://arxiv.org/abs/2301.00010v2", "arxiv", "2301.00010"],
    ["https://www.arxiv.org/pdf/2301.00010v2.pdf", "arxiv", "2301.00010"],
    ["arxiv.org/abs/hep-th/9901001", "arxiv", "hep-th/9901001"],
    ["https://doi.org/10.48550/arXiv.2301.00010", "arxiv", "2301.00010"],
    ["https://openreview.net/forum?id=aBc-1_d&noteId=x", "openreview", "aBc-1_d"],
    ["https://openreview.net/pdf?id=aBc-1_d", "openreview", "aBc-1_d"],
    ["https://openreview.net/profile?id=~Ada_Berg1", "openreviewProfile", "~Ada_Berg1"],
    ["~Zoë_Gagné2", "openreviewProfile", "~Zoë_Gagné2"],
    ["https://orcid.org/0000-0002-1825-0097", "orcid", "0000-0002-1825-0097"],
    ["0000-0002-1694-233x", "orcid", "0000-0002-1694-233X"],
    ["https://openalex.org/W123456", "openalex", "W123456"],
    ["https://openalex.org/works/w123456", "openalex", "W123456"],
    ["https://api.openalex.org/authors/A5001", "openalexAuthor", "A5001"],
    [
      "https://www.semanticscholar.org/paper/Counting/0123456789abcdef0123456789abcdef01234567",
      "s2",
      "0123456789abcdef0123456789abcdef01234567",
    ],
    ["https://www.semanticscholar.org/author/Ada-Berg/1234", "s2Author", "1234"],
    ["https://dblp.org/rec/conf/icml/BergR24.html", "dblp", "conf/icml/BergR24"],
    [
      "https://dblp.uni-trier.de/rec/bibtex/journals/corr/abs-2401-00001",
      "dblp",
      "journals/corr/abs-2401-00001",
    ],
    ["https://dblp.org/pid/12/345-1.html", "dblpPerson", "12/345-1"],
    ["https://dblp.org/pid/w/WeiWang1", "dblpPerson", "w/WeiWang1"],
  ] as const) {
    assert.deepEqual(findSource(pasted), { kind, value }, pasted);
  }
});

test("a title, a name, a wrong ORCID and the addresses of other things are nothing", () => {
  for (const pasted of [
    "Counting birds",
    "Ada Berg",
    "0000-0002-1825-0098",
    "https://openreview.net/group?id=ICLR.cc",
    "https://arxiv.org/list/cs.LG/recent",
    "https://institute.example/",
    "http://",
    "",
    "10.1234",
    "doi.org/",
  ]) {
    assert.equal(findSource(pasted), null, pasted);
  }
});

test("nothing that is pasted makes it fail", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (pasted) => void findSource(pasted)));
  fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), (pasted) => void findSource(pasted)));
});
