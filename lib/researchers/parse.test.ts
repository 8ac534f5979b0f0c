import assert from "node:assert/strict";
import { test } from "node:test";
import { directoryGroups, sortResearchers } from "./directory.ts";
import { parseResearcher, parseResearcherEntry } from "./parse.ts";
import { roleTitle } from "./role-title.ts";

const professor = {
  _id: "roleType-professor",
  _type: "roleType",
  label: {
    feminine: { _type: "localeString", en: "Professor", fr: "Professeure" },
    neutral: { _type: "localeString", en: "Professor", fr: "Membre du corps professoral" },
  },
  plural: null,
  group: "faculty",
  rank: 1,
} as const;
const stored = {
  _id: "researcher-ada",
  _type: "researcher",
  name: "Ada Émond",
  slug: "ada-emond",
  sortKey: "Émond, Ada",
  visibility: "public",
  titleForm: "feminine",
  consentAt: "2026-01-01",
  topics: null,
  roles: [
    {
      _key: "a",
      start: "2024-09",
      end: null,
      roleType: {
        ...professor,
        label: { feminine: professor.label.feminine, neutral: professor.label.neutral },
      },
      named: null,
      supervisors: null,
    },
    { _key: "b", start: "2020", end: null, roleType: null, named: null, supervisors: null },
  ],
  photo: {
    assetId: "image-abc123-800x1000-jpg",
    crop: null,
    hotspot: null,
    alt: null,
    decorative: null,
    credit: null,
    color: null,
  },
} satisfies Parameters<typeof parseResearcherEntry>[0];
const whole = {
  ...stored,
  _updatedAt: "",
  nativeName: null,
  givenName: null,
  familyName: null,
  bio: null,
  email: null,
  memoriam: null,
  affiliations: [
    {
      _key: "x",
      organization: "Mila",
      url: "javascript:alert(1)",
      position: null,
      start: "2024-99",
      end: null,
    },
  ],
  identifiers: { orcid: "0000-0002-1825-009X", googleScholar: null, dblp: null, openalex: null },
  links: [
    { _key: "l", kind: null, url: "https://a.example" },
    { _key: "m", kind: "github", url: "data:text/html,x" },
  ],
} satisfies Parameters<typeof parseResearcher>[0];
const today = "2026-11-23";

test("a researcher gets a status, a title in the chosen form and no role that leads nowhere", () => {
  const entry = parseResearcherEntry(stored, "fr", today);
  assert.equal(entry?.status, "current");
  assert.deepEqual(entry?.role?.title, { value: "Professeure", lang: "fr", state: "own" });
  assert.equal(parseResearcher(whole, "fr", today)?.roles.length, 1);
});

test("bad dates and unsafe links are left out, the ORCID is a full address", () => {
  const researcher = parseResearcher(whole, "en", today);
  assert.deepEqual(researcher?.affiliations[0], {
    key: "x",
    organization: "Mila",
    url: null,
    position: null,
    start: null,
    end: null,
  });
  assert.deepEqual(researcher?.links, [{ kind: "other", url: "https://a.example" }]);
  assert.equal(researcher?.identifiers.orcid, "https://orcid.org/0000-0002-1825-009X");
});

test("a photo needs the person's consent; who wants only the name shown has nothing else", () => {
  assert.notEqual(parseResearcherEntry(stored, "en", today)?.photo, null);
  assert.equal(parseResearcherEntry({ ...stored, consentAt: null }, "en", today)?.photo, null);
  const shy = parseResearcher({ ...whole, visibility: "nameOnly" }, "en", today);
  assert.deepEqual(
    [shy?.photo, shy?.links, shy?.affiliations, shy?.identifiers.orcid, shy?.name],
    [null, [], [], null, "Ada Émond"],
  );
});

test("without a name or an address there is no researcher", () => {
  assert.equal(parseResearcherEntry({ ...stored, slug: null }, "en", today), null);
  assert.equal(parseResearcherEntry({ ...stored, name: null }, "en", today), null);
});

test("a missing form of a title is the neutral one, in the reader's language first", () => {
  assert.equal(roleTitle(professor.label, "masculine", "fr")?.value, "Membre du corps professoral");
  assert.equal(
    roleTitle({ feminine: { en: "Chair" }, neutral: { fr: "Présidence" } }, "feminine", "fr")?.value,
    "Présidence",
  );
  assert.equal(roleTitle({ feminine: { en: "Chair" } }, "masculine", "fr")?.state, "fallback");
  assert.equal(roleTitle(null, "neutral", "fr"), null);
});

test("the directory sorts É with E and leaves alumni out", () => {
  const people = ["Zoé", "Émond", "Evans", "emile"].map((sortKey) => ({ sortKey }));
  assert.deepEqual(
    sortResearchers(people, "fr").map(({ sortKey }) => sortKey),
    ["emile", "Émond", "Evans", "Zoé"],
  );
  const entry = parseResearcherEntry(stored, "en", today);
  assert.ok(entry !== null);
  const groups = directoryGroups([
    entry,
    { ...entry, status: "alumni" },
    { ...entry, status: "visitor" },
    { ...entry, role: null },
  ]);
  assert.deepEqual(
    groups.map(({ group, researchers }) => [group, researchers.length]),
    [
      ["faculty", 1],
      ["visitor", 1],
      ["partner", 1],
    ],
  );
});
