import assert from "node:assert/strict";
import { test } from "node:test";
import { announcement } from "./shapes/announcement.ts";
import { publication } from "./shapes/publication.ts";
import { seedDocuments } from "./seed.ts";

const documents = seedDocuments();
const works = documents
  .filter(({ _type }) => _type === "publication")
  .map((raw) => publication.parse(raw))
  .filter(({ authors }) =>
    authors.some(({ researcher }) => researcher?._ref === "researcher-razvan-pascanu"),
  );

test("Razvan Pascanu has four works, not the six entries of the page", () => {
  assert.equal(works.length, 4);
  assert.equal(new Set(works.map(({ title }) => title)).size, 4);
});

test("their abstracts are whole: no artefact, no cut word, and TeX as the source has it", () => {
  for (const { title, abstracts } of works) {
    const abstract = abstracts[0]?.text ?? "";
    assert.doesNotMatch(abstract, /see more|…/, title);
    assert.ok(abstract.length > 1_000, title);
    assert.match(abstract, /\.$/, title);
  }
  const all = works.map(({ abstracts }) => abstracts[0]?.text).join("\n");
  assert.ok(all.includes("in response to changes in the data stream"));
  assert.ok(all.includes(String.raw`neural networks often exhibit \primacy bias`));
  assert.ok(all.includes("Although widely adopted, transformers require scaling memory"));
  assert.ok(all.includes("commonly used to define output distributions in classification tasks"));
  assert.ok(all.includes("E.g. they can fail to generalize to simple reversals"));
});

test("MesaNet is one work with a preprint and a conference version, and all sixteen authors", () => {
  const mesa = works.find(({ title }) => title.startsWith("MesaNet"));
  assert.deepEqual(
    mesa?.versions.map(({ kind }) => kind),
    ["conference", "preprint"],
  );
  assert.equal(mesa?.versions[1]?.identifiers?.arxiv, "2506.05233");
  assert.equal(mesa?.authors.length, 16);
  assert.equal(mesa?.authors[14]?.printedName.family, "Agüera y Arcas");
});

test("no biography is invented for a real person, and no photograph shown", () => {
  const razvan = documents.find(({ _id }) => _id === "researcher-razvan-pascanu");
  assert.equal(razvan?.["bio"], undefined);
  assert.equal(razvan?.["photo"], undefined);
});

test("the two announcements stand first at any date, in the words of the page, with their source", () => {
  const pinned = documents
    .filter(({ _type }) => _type === "announcement")
    .map((raw) => announcement.parse(raw))
    .filter(({ pin }) => pin !== undefined)
    .toSorted((one, other) => (one.pin?.rank ?? 0) - (other.pin?.rank ?? 0));
  assert.deepEqual(
    pinned.map(({ _id, kind, pin, expiresAt }) => [_id, kind, pin?.until, expiresAt]),
    [
      ["announcement-quantum-hackathon", "news", undefined, undefined],
      ["announcement-ai-adoption-initiative", "news", undefined, undefined],
    ],
  );
  assert.equal(
    pinned[0]?.summary.en,
    "Mila is hosting its first quantum computing hackathon on November 21, a unique day to explore quantum and AI prototyping, collaborate on Quandela and IBM platforms, and learn, share, and network in a stimulating environment at the heart of Quebec’s AI and quantum ecosystem.",
  );
  assert.equal(
    pinned[1]?.summary.en,
    "This new initiative aims to strengthen connections between Mila’s research community, its partners, and AI experts across Quebec and Canada through in-person meetings and events focused on AI adoption in industry.",
  );
  for (const { credit, summary } of pinned) {
    assert.equal(credit?.url, "https://mila.quebec/");
    assert.ok(summary.fr !== undefined);
  }
});
