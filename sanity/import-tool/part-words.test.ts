import assert from "node:assert/strict";
import { test } from "node:test";
import { partLabel, partText } from "./part-words.ts";

const venue = (id: string) => (id === "venue-icml" ? "ICML" : undefined);

test("every part has a name that people use", () => {
  for (const part of ["title", "authors", "abstracts.fr", "versions.v1", "type", "keywords", "statusNotice"])
    assert.match(partLabel(part), /^[A-Z][a-z]/);
  assert.equal(partLabel("abstracts.fr"), "French abstract");
});

test("a version reads as its kind, place, date and numbers; that it is published goes without saying", () => {
  const version = {
    kind: "conference",
    venue: "venue-icml",
    status: "published",
    date: "2025-07",
    pages: "12–34",
    peerReviewed: true,
    identifiers: { doi: "10.1234/abc" },
    links: [{ kind: "pdf", url: "https://example.org/a.pdf" }],
  };
  assert.equal(
    partText("versions.v1", version, venue),
    "Conference · ICML · 2025-07 · pages 12–34 · DOI 10.1234/abc · https://example.org/a.pdf",
  );
  assert.equal(
    partText("versions.v1", { kind: "preprint", status: "withdrawn" }, venue),
    "Preprint · Withdrawn",
  );
});

test("a venue is named from a stored version as well, and an unknown one as it is printed", () => {
  const stored = { kind: "journal", venue: { _type: "reference", _ref: "venue-icml" } };
  assert.equal(partText("versions", stored, venue), "Journal · ICML");
  assert.equal(partText("versions", { kind: "journal", venueText: "JMLR" }, venue), "Journal · JMLR");
});

test("lists of people and words are read in their order, and nothing is read as nothing", () => {
  const authors = [{ printedName: { display: "Ada Exemple" } }, { printedName: { display: "Bo Quist" } }];
  assert.equal(partText("authors", authors, venue), "Ada Exemple, Bo Quist");
  assert.equal(
    partText("keywords", [{ en: "graphs", fr: "graphes" }, { en: "loss" }], venue),
    "graphs / graphes, loss",
  );
  assert.equal(partText("title", { title: "A title", titleLang: "en" }, venue), "A title");
  assert.equal(partText("abstracts.en", { text: "All of it.", state: "publisher" }, venue), "All of it.");
  assert.equal(partText("type", "conferencePaper", venue), "Conference paper");
  assert.equal(partText("title", undefined, venue), "");
});
