import assert from "node:assert/strict";
import { test } from "node:test";
import { highwireTags } from "./highwire.ts";
import type { HostedPdf, Publication, PublicationType, Version } from "./publication.ts";
import { author, version, work } from "./work.fixture.ts";

const origin = "https://institute.example";
const page = "https://institute.example/en/publications/what-can-grokking-teach-us-k7m2qd";
const pdf: HostedPdf = {
  file: `${"a".repeat(40)}.pdf`,
  bytes: 1000,
  licence: { id: "cc-by-4.0", label: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
};
const ids = { ...version().identifiers, issn: "2049-3630" };
const venue = { name: "V", citedAs: "The Venue", abbreviation: null };

function tagsOf(type: PublicationType, lead: Partial<Version>, more: Partial<Publication> = {}) {
  return highwireTags(
    work({
      type,
      lead: version({ venue, identifiers: ids, ...lead }),
      title: { tex: "T", lang: "en" },
      ...more,
    }),
    "en",
    origin,
  );
}

const start = [
  ["citation_title", "T"],
  ["citation_author", "Lyle, Clare"],
  ["citation_author", "d’Émond, Jean-François Guy"],
  ["citation_author", "Ada"],
  ["citation_publication_date", "2025/08/11"],
];
const place = [
  ["citation_volume", "274"],
  ["citation_firstpage", "12"],
  ["citation_lastpage", "34"],
  ["citation_issn", "2049-3630"],
  ["citation_doi", "10.1000/abc_1"],
  ["citation_arxiv_id", "2507.20057"],
];
const end = [
  ["citation_publisher", "PMLR"],
  ["citation_language", "en"],
  ["citation_abstract_html_url", page],
];

const venueTags: Record<PublicationType, readonly [kind: Version["kind"], tag: string | null]> = {
  article: ["journal", "citation_journal_title"],
  conferencePaper: ["conference", "citation_conference_title"],
  workshopPaper: ["workshop", "citation_conference_title"],
  preprint: ["preprint", null],
  thesis: ["thesis", "citation_dissertation_institution"],
  report: ["report", "citation_technical_report_institution"],
  book: ["book", null],
  chapter: ["book", "citation_inbook_title"],
  dataset: ["report", null],
  software: ["report", null],
  patent: ["report", null],
};

for (const [type, [kind, tag]] of Object.entries(venueTags) as [
  PublicationType,
  (typeof venueTags)[PublicationType],
][])
  test(`the tags of a work of the kind ${type}, in order and to the letter`, () => {
    const venueTag = tag === null ? [] : [[tag, "The Venue"]];
    const number = type === "report" ? [["citation_technical_report_number", "274"]] : [];
    assert.deepEqual(tagsOf(type, { kind }), [...start, ...venueTag, ...place, ...number, ...end]);
  });

test("a journal and a conference are never named both, and a preprint server is neither", () => {
  const names = (tags: readonly (readonly [string, string])[]): readonly string[] =>
    tags.flatMap(([name]) => (name.endsWith("_title") && name !== "citation_title" ? [name] : []));
  assert.deepEqual(names(tagsOf("conferencePaper", { kind: "journal" })), ["citation_journal_title"]);
  assert.deepEqual(names(tagsOf("article", { kind: "conference" })), ["citation_conference_title"]);
  assert.deepEqual(names(tagsOf("conferencePaper", { kind: "preprint" })), []);
});

test("a paper kept here is named, in the directory of its page; one elsewhere is not", () => {
  const here = version({ hostedPdf: pdf });
  const tags = new Map(tagsOf("article", {}, { versions: [version(), here] }));
  const address = tags.get("citation_pdf_url") ?? "";
  assert.equal(address, `${page}.pdf`);
  assert.equal(new URL(".", address).href, new URL(".", page).href);
  const linked = version({ links: [{ key: "a", kind: "pdf", url: "https://arxiv.org/pdf/1" }] });
  assert.equal(new Map(tagsOf("article", {}, { versions: [linked] })).has("citation_pdf_url"), false);
});

test("what was retracted says so in its title, and three thousand authors are all named", () => {
  const notice = { kind: "retracted", date: null, reason: null, url: null } as const;
  assert.equal(new Map(tagsOf("article", {}, { notice })).get("citation_title"), "Retracted: T");
  const authors = Array.from({ length: 3_000 }, (_, index) => author("A.", `N${index}`));
  const named = tagsOf("article", {}, { authors }).filter(([name]) => name === "citation_author");
  assert.deepEqual([named.length, named[0]?.[1], named.at(-1)?.[1]], [3_000, "N0, A.", "N2999, A."]);
});
