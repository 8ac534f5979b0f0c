import assert from "node:assert/strict";
import { test } from "node:test";
import { readArxivFeed } from "./arxiv.ts";
import { onlyWork } from "./testing/only-work.ts";

// The shape is that of info.arxiv.org/help/api/user-manual.html, section 3.3.
function feed(...entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${entries.length}</opensearch:totalResults>
  ${entries.join("\n")}
</feed>`;
}

function entry({
  id = "2301.10",
  title = "Counting\n  birds",
  comment = "",
  summary = "We count the birds.",
  more = "",
}): string {
  return `<entry>
    <id>http://arxiv.org/abs/${id}</id>
    <updated>2024-03-01T10:00:00Z</updated>
    <published>2023-01-05T18:00:00Z</published>
    <title>${title}</title>
    <summary>  ${summary}
</summary>
    <author><name>Ada Berg</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Institute</arxiv:affiliation></author>
    <author><name>Bird Collaboration</name></author>
    ${comment === "" ? "" : `<arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">${comment}</arxiv:comment>`}
    <link href="http://arxiv.org/abs/${id}" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/${id}" rel="related" type="application/pdf"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.LG"/>
    ${more}
  </entry>`;
}

function workOf(parts: Parameters<typeof entry>[0]) {
  return onlyWork(readArxivFeed(feed(entry(parts))).items[0]);
}

test("an id is a text: 2301.00010 keeps its zeros, and its version goes", () => {
  assert.equal(workOf({ id: "2301.00010v3" }).sourceId, "2301.00010");
  assert.equal(workOf({ id: "2301.0010" }).versions[0]?.identifiers.arxiv, "2301.0010");
});

test("ids from before 2007 are ids", () => {
  assert.equal(workOf({ id: "hep-th/9901001v2" }).sourceId, "hep-th/9901001");
  assert.equal(workOf({ id: "math.ag/0309136v1" }).sourceId, "math.AG/0309136");
});

test("a title over two lines is one line; the date is the first version’s", () => {
  const { title, versions, abstracts, authors, groupAuthors } = workOf({ id: "2301.00010" });
  assert.equal(title, "Counting birds");
  assert.equal(versions[0]?.date, "2023-01-05");
  assert.deepEqual(abstracts, [{ lang: "en", text: "We count the birds.", state: "author" }]);
  assert.deepEqual(
    authors.map(({ printedName, affiliations }) => [printedName.display, affiliations]),
    [["Ada Berg", ["Institute"]]],
  );
  assert.deepEqual(groupAuthors, ["Bird Collaboration"]);
});

test("TeX and less-than come through as they are", () => {
  const { title } = workOf({ id: "2301.00010", title: String.raw`On $\ell_1 &lt; 2$ &amp; R\'enyi` });
  assert.equal(title, String.raw`On $\ell_1 < 2$ & R\'enyi`);
});

test("where it appeared is a second version, with its own DOI and year", () => {
  const more =
    '<arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1234/ABC</arxiv:doi><arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">J. Birds 12 (2024) 45-67</arxiv:journal_ref>';
  const { versions } = workOf({ id: "2301.00010", more });
  assert.deepEqual(
    versions.map(({ kind, date, identifiers }) => [kind, date, identifiers]),
    [
      ["preprint", "2023-01-05", { arxiv: "2301.00010" }],
      ["journal", "2024", { doi: "10.1234/abc" }],
    ],
  );
});

test("arXiv’s own DOI is no second version", () => {
  const more = '<arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.48550/arXiv.2301.00010</arxiv:doi>';
  assert.equal(workOf({ id: "2301.00010", more }).versions.length, 1);
});

test("a withdrawn paper is withdrawn, by its comment or its abstract; one withdrawn from a conference is not", () => {
  const standing = (parts: object) => workOf({ id: "2301.00010", ...parts }).versions[0]?.status;
  assert.equal(standing({ comment: "This paper has been withdrawn by the author" }), "withdrawn");
  assert.equal(standing({ summary: "This paper has been withdrawn due to an error." }), "withdrawn");
  assert.equal(standing({ comment: "Withdrawn from BIRDS 2023, improved" }), "published");
  assert.equal(standing({ summary: "We study birds withdrawn from the city." }), "published");
});

test("what the authors say of acceptance is told to the editor", () => {
  const { warnings } = workOf({ id: "2301.00010", comment: "Accepted at BIRDS 2023, 12 pages" });
  assert.match(warnings.join(), /Accepted at BIRDS 2023/);
  assert.deepEqual(workOf({ id: "2301.00010", comment: "12 pages" }).warnings, []);
});

test("an error of arXiv is a fault, and the entries beside it are read", () => {
  const error =
    "<entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_1</id><title>Error</title><summary>incorrect id format for 1</summary></entry>";
  const { items, total } = readArxivFeed(feed(error, entry({ id: "2301.00010" })));
  assert.equal(total, 2);
  assert.ok(items[0]?.kind === "fault");
  assert.match(items[0].what, /incorrect id format for 1.*Check the id/);
  assert.equal(onlyWork(items[1]).sourceId, "2301.00010");
});

test("a bomb of entities, and any document type, is refused whole", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]><feed>&c;</feed>`;
  assert.throws(() => readArxivFeed(bomb), /DOCTYPE|well-formed/);
  assert.throws(() => readArxivFeed("<!DOCTYPE feed><feed/>"), /DOCTYPE/);
  assert.throws(() => readArxivFeed("<feed>&eacute;</feed>"), /well-formed/);
  assert.throws(() => readArxivFeed("<a>".repeat(50_000)), /well-formed/);
});
