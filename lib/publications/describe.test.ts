import assert from "node:assert/strict";
import { test } from "node:test";
import { describePublication } from "./describe.ts";
import { highwireTags } from "./highwire.ts";
import { publicationJsonLd } from "./json-ld.ts";
import { author, version, work } from "./work.fixture.ts";

const origin = "https://institute.example";
const values = (tags: readonly (readonly [string, string])[], name: string): readonly string[] =>
  tags.flatMap(([key, value]) => (key === name ? [value] : []));
const french = { lang: "fr", tex: "Le biais de \\primacy.", state: "author" } as const;

test("Scholar finds title, every author in order, the whole date, and one venue", () => {
  const tags = highwireTags(work(), "en", origin);
  assert.deepEqual(values(tags, "citation_title"), ["What Can Grokking Teach Us About O(n log n) & More?"]);
  assert.deepEqual(values(tags, "citation_author"), ["Lyle, Clare", "d’Émond, Jean-François Guy", "Ada"]);
  assert.deepEqual(values(tags, "citation_publication_date"), ["2025/08/11"]);
  assert.deepEqual(values(tags, "citation_conference_title"), ["Conference on Lifelong Learning Agents"]);
  assert.deepEqual(values(tags, "citation_journal_title"), []);
  assert.deepEqual([values(tags, "citation_firstpage"), values(tags, "citation_lastpage")], [["12"], ["34"]]);
  assert.deepEqual(values(tags, "citation_pdf_url"), []);
});

test("a date without its day is a year, and a missing part means no tags at all", () => {
  assert.deepEqual(
    values(
      highwireTags(work({ lead: version({ date: "2025-08" }) }), "en", origin),
      "citation_publication_date",
    ),
    ["2025"],
  );
  assert.deepEqual(highwireTags(work({ authors: [] }), "en", origin), []);
  assert.deepEqual(highwireTags(work({ lead: null, year: null }), "en", origin), []);
  assert.equal(
    values(highwireTags(work({ authors: [], groupAuthors: ["ATLAS"] }), "en", origin), "citation_author")
      .length,
    1,
  );
});

test("only the page in the paper's own language has tags", () => {
  assert.deepEqual(highwireTags(work(), "fr", origin), []);
});

test("a thesis names its institution", () => {
  const tags = highwireTags(
    work({ type: "thesis", lead: version({ venue: null, publisher: "Université de Montréal" }) }),
    "en",
    origin,
  );
  assert.deepEqual(values(tags, "citation_dissertation_institution"), ["Université de Montréal"]);
});

test("no raw TeX reaches a description or structured data", () => {
  const { title, description } = describePublication(work(), "en", origin);
  assert.equal(description, "The primacy bias.");
  assert.doesNotMatch(
    `${title}${JSON.stringify(publicationJsonLd(work(), { locale: "en", origin }))}`,
    /\\\\|\$/,
  );
});

test("structured data keeps the authors' order and both abstracts, and stays away from a page that translates nothing", () => {
  const both = work({
    languages: "both",
    abstracts: [french, ...work().abstracts],
    authors: [
      author("A", "B", { orcid: "https://orcid.org/0000-0002-1825-0097", slug: "a-b" }),
      author("C", "D"),
      author("E", "F", { researcherId: "researcher-e" }),
    ],
  });
  const data = JSON.parse(JSON.stringify(publicationJsonLd(both, { locale: "fr", origin }))) as Record<
    string,
    unknown
  >;
  assert.deepEqual(data["author"], [
    {
      "@type": "Person",
      "@id": "https://orcid.org/0000-0002-1825-0097",
      name: "A B",
      givenName: "A",
      familyName: "B",
      url: "https://institute.example/fr/chercheurs/a-b",
    },
    { "@type": "Person", name: "C D", givenName: "C", familyName: "D" },
    {
      "@type": "Person",
      "@id": "https://institute.example/id/person/researcher-e",
      name: "E F",
      givenName: "E",
      familyName: "F",
    },
  ]);
  assert.equal(data["@id"], "https://institute.example/id/publication/k7m2qd");
  assert.equal(Array.isArray(data["abstract"]) && data["abstract"].length, 2);
  assert.deepEqual(publicationJsonLd(work(), { locale: "fr", origin }), {
    "@context": "https://schema.org",
    "@type": "WebPage",
    url: "https://institute.example/fr/publications/what-can-grokking-teach-us-k7m2qd",
    inLanguage: "fr",
    about: { "@id": "https://institute.example/id/publication/k7m2qd" },
  });
});

test("structured data tells the paper kept here, the journal's volume and issue, editors and awards", () => {
  const lead = version({
    kind: "journal",
    issue: "3",
    hostedPdf: {
      file: `${"a".repeat(40)}.pdf`,
      bytes: 1_234,
      licence: { id: "cc-by-4.0", label: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    },
  });
  const whole = work({
    lead,
    editors: [author("Ada", "Editor")],
    awards: [{ label: { value: "Best Paper", lang: "en", state: "own" }, year: 2025 }],
  });
  const data = Object.fromEntries(Object.entries(publicationJsonLd(whole, { locale: "en", origin })));
  assert.deepEqual(data["encoding"], {
    "@type": "MediaObject",
    encodingFormat: "application/pdf",
    contentUrl: "https://institute.example/en/publications/what-can-grokking-teach-us-k7m2qd.pdf",
    contentSize: "1234",
    license: "https://creativecommons.org/licenses/by/4.0/",
  });
  assert.deepEqual(data["isPartOf"], {
    "@type": "PublicationIssue",
    issueNumber: "3",
    isPartOf: {
      "@type": "PublicationVolume",
      volumeNumber: "274",
      isPartOf: { "@type": "Periodical", name: "Conference on Lifelong Learning Agents" },
    },
  });
  assert.deepEqual(data["editor"], [
    { "@type": "Person", name: "Ada Editor", givenName: "Ada", familyName: "Editor" },
  ]);
  assert.deepEqual([data["pageStart"], data["pageEnd"], data["award"]], ["12", "34", ["Best Paper, 2025"]]);
  assert.equal(data["isAccessibleForFree"], true);
});

test("three thousand authors are all in the structured data, in order", () => {
  const authors = Array.from({ length: 3_000 }, (_, index) => author("A.", `N${index}`));
  const data = publicationJsonLd(work({ authors }), { locale: "en", origin });
  const named = Object.entries(data).find(([name]) => name === "author")?.[1] as { name: string }[];
  assert.deepEqual([named.length, named.at(-1)?.name], [3_000, "A. N2999"]);
});
