import assert from "node:assert/strict";
import { test } from "node:test";
import { venueIndex } from "./venue-index.ts";

const find = venueIndex([
  { _id: "icml", name: "International Conference on Machine Learning", abbreviation: "ICML" },
  { _id: "arxiv", name: "arXiv", aliases: ["CoRR", "arXiv.org"] },
  {
    _id: "taln",
    name: "Conference on Natural Language Processing",
    nameFr: "Conférence sur le traitement des langues",
  },
  { _id: "one", name: "Workshop on Lists", abbreviation: "WL" },
  { _id: "two", name: "Workshop on Ladders", abbreviation: "WL" },
]);

test("every edition of a series is its venue, by name, short name or alias", () => {
  for (const name of [
    "ICML",
    "ICML 2014",
    "ICML'14",
    "Proceedings of the 31st International Conference on Machine Learning",
    "Proceedings of The Thirty-First International Conference on Machine Learning (ICML)",
    "Int. Conf. on Machine Learning",
  ]) {
    assert.equal(find(name), "icml", name);
  }
  assert.equal(find("arXiv.org"), "arxiv");
  assert.equal(find("Actes de la 20e Conférence sur le traitement des langues"), "taln");
});

test("a workshop at a conference is not the conference, and a name of two venues is neither", () => {
  assert.equal(find("ICML 2014 Workshop on Lists"), null);
  assert.equal(find("WL"), null);
  assert.equal(find("Journal of Lists"), null);
});
