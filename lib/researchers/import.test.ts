import assert from "node:assert/strict";
import { test } from "node:test";
import { researcher } from "#sanity/seed/shapes/researcher.ts";
import { memberId, type PersonRecord, personRecord, researcherOf } from "./import.ts";

function imported(record: Partial<PersonRecord>, known: readonly string[] = []) {
  const read = personRecord.parse({
    id: "lab-x",
    source: "lab",
    name: "Ada Berg",
    role: "PhD",
    alumni: false,
    ...record,
  });
  return researcher.parse(researcherOf(read, new Set(known)));
}

test("a member has a role, a neutral title and a public page", () => {
  const made = imported({});
  assert.equal(made._id, "researcher-ada-berg");
  assert.deepEqual(
    [made.titleForm, made.visibility, made.roles[0]?.roleType._ref],
    ["neutral", "public", "roleType-phd-student"],
  );
  assert.equal(made.name.sortKey, "Berg, Ada");
});

test("a former member’s role is over, and where they went is an affiliation", () => {
  const made = imported({ alumni: true, newRole: "Postdoc at IBM" });
  assert.equal(made.roles[0]?.end, "2025");
  assert.deepEqual(
    made.affiliations?.map(({ organization, position }) => [organization, position?.en]),
    [["IBM", "Postdoc"]],
  );
});

test("advisors are linked when they are on the same roster", () => {
  const made = imported({ advisor: "Dr. Eve Stone, Nobody Known" }, [memberId("Eve Stone")]);
  assert.deepEqual(
    made.roles[0]?.supervisors?.map(({ _ref }) => _ref),
    ["researcher-eve-stone"],
  );
});

test("a Scholar link becomes an identifier; other links keep their kind", () => {
  const made = imported({
    links: [
      { label: "Scholar", url: "https://scholar.google.com/citations?hl=en&user=AbC-1" },
      { label: "GitHub", url: "https://github.com/x" },
      { label: "Twitter", url: "https://twitter.com/x" },
      { label: "Website", url: "nothing" },
    ],
  });
  assert.equal(made.identifiers?.googleScholar, "AbC-1");
  assert.deepEqual(
    made.links?.map(({ kind }) => kind),
    ["github", "other"],
  );
});

test("a role nobody foresaw is a fault, not a guess", () => {
  assert.throws(() => imported({ role: "Wizard" }), /Wizard/);
});
