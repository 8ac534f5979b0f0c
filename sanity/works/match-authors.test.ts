import assert from "node:assert/strict";
import { test } from "node:test";
import { matchAuthors, peopleIndex, type Authorship, type Person } from "./match-authors.ts";

function person(id: string, names: readonly string[], more: Partial<Person> = {}): Person {
  return {
    id,
    names,
    orcid: null,
    sourceIds: [],
    matchByName: "auto",
    years: [],
    institutions: [],
    ...more,
  };
}

function author(display: string, more: Partial<Authorship> = {}): Authorship {
  return { printedName: { display }, sourceIds: [], linked: null, wasUnlinked: false, not: [], ...more };
}

const orcid = "0000-0002-1825-0097";
const cheung = person("cheung", ["Jackie Chi Kit Cheung", "Jackie Cheung"], {
  orcid,
  sourceIds: ["s2 111"],
  years: [{ from: 2015, to: null }],
});

function match(
  authors: readonly Authorship[],
  people: readonly Person[],
  work: { years?: readonly number[]; listed?: readonly string[] } = {},
) {
  return matchAuthors(
    authors,
    { years: work.years ?? [], isListedFor: (id) => work.listed?.includes(id) === true },
    peopleIndex(people),
  ).map((one) =>
    one.kind === "link"
      ? `${one.person} by ${one.how}`
      : one.kind === "ask"
        ? `ask ${one.candidates.map(({ person: id }) => id).join(", ")}`
        : "none",
  );
}

test("53: initials ask, an ORCID links, two of one name ask", () => {
  assert.deepEqual(match([author("J. Cheung")], [cheung], { years: [2020] }), ["ask cheung"]);
  assert.deepEqual(match([author("J. C. K. Cheung")], [cheung], { years: [2020] }), ["ask cheung"]);
  assert.deepEqual(match([author("J. Cheung", { orcid })], [cheung]), ["cheung by orcid"]);
  const other = person("other", ["Jackie Cheung"], { years: [{ from: 2015, to: null }] });
  assert.deepEqual(match([author("Jackie Cheung")], [cheung, other], { years: [2020] }), [
    "ask cheung, other",
  ]);
});

test("a register’s number links, and an ORCID that is somebody else’s neither links nor asks", () => {
  assert.deepEqual(match([author("Whoever", { sourceIds: ["s2 111"] })], [cheung]), ["cheung by sourceId"]);
  const foreign = author("Jackie Cheung", { orcid: "0000-0001-5109-3700", sourceIds: ["s2 111"] });
  assert.deepEqual(match([foreign], [cheung], { years: [2020] }), ["none"]);
});

test("a full name alone asks; years, institution, a linked co-author or a members’ list make it sure", () => {
  const name = author("Jackie Cheung");
  assert.deepEqual(match([name], [cheung]), ["ask cheung"]);
  assert.deepEqual(match([name], [cheung], { years: [2014] }), ["ask cheung"]);
  assert.deepEqual(match([name], [cheung], { years: [2020] }), ["cheung by variant"]);
  assert.deepEqual(match([name], [cheung], { listed: ["cheung"] }), ["cheung by variant"]);
  const there = person("cheung", ["Jackie Cheung"], { institutions: ["Institut d’exemple"] });
  assert.deepEqual(
    match([author("Jackie Cheung", { affiliations: ["Lab, Institut d'Exemple, Montréal"] })], [there]),
    ["cheung by variant"],
  );
  const bo = person("bo", ["Bo Quist"], { orcid: "0000-0001-5109-3700" });
  for (const authors of [
    [author("Bo Quist", { orcid: "0000-0001-5109-3700" }), name],
    [name, author("Bo Quist", { orcid: "0000-0001-5109-3700" })],
  ]) {
    assert.ok(match(authors, [cheung, bo]).includes("cheung by variant"));
  }
});

test("a name that differs in the middle asks, and says so", () => {
  const work = { years: [2020], isListedFor: () => true };
  const [found] = matchAuthors([author("Jackie M. Cheung")], work, peopleIndex([cheung]));
  assert.equal(found?.kind, "ask");
  assert.match(found.candidates[0]?.reason ?? "", /middle/);
});

test("54: who is never to be found by name is found by ORCID only", () => {
  const never: Person = { ...cheung, matchByName: "never" };
  assert.deepEqual(match([author("Jackie Cheung")], [never], { years: [2020] }), ["none"]);
  assert.deepEqual(match([author("Jackie Cheung", { orcid })], [never]), ["cheung by orcid"]);
  assert.deepEqual(match([author("Jackie Cheung")], [{ ...cheung, matchByName: "ask" }], { years: [2020] }), [
    "ask cheung",
  ]);
});

test("what an editor decided stays: a link, “not me”, a link taken away", () => {
  const [years] = [{ years: [2020] }];
  assert.deepEqual(match([author("Jackie Cheung", { linked: "x" })], [cheung], years), ["none"]);
  for (const not of [
    { not: ["cheung"] },
    { not: ["cheung"], orcid },
    { not: ["cheung"], sourceIds: ["s2 111"] },
  ]) {
    assert.deepEqual(match([author("Jackie Cheung", not)], [cheung], years), ["none"]);
  }
  assert.deepEqual(match([author("Jackie Cheung", { wasUnlinked: true })], [cheung], years), ["ask cheung"]);
});

test("whom several authors of one paper may be is asked; of one ORCID printed twice, the name decides", () => {
  const wei = person("wei", ["Wei Wang"], { years: [{ from: 2018, to: null }] });
  const authors = [author("Wei Wang"), author("Wei Wang"), author("Ada Berg")];
  assert.deepEqual(match(authors, [wei], { years: [2020] }), ["ask wei", "ask wei", "none"]);
  const twice = [author("Jackie Cheung", { orcid }), author("Bo Quist", { orcid })];
  assert.deepEqual(match(twice, [cheung]), ["cheung by orcid", "none"]);
  const unlike = [author("Ada Berg", { orcid }), author("Bo Quist", { orcid })];
  assert.deepEqual(match(unlike, [cheung]), ["ask cheung", "ask cheung"]);
});

test("nobody is two authors of one paper", () => {
  assert.deepEqual(
    match([author("Jackie Cheung", { linked: "cheung" }), author("Jackie Cheung")], [cheung], {
      years: [2020],
    }),
    ["none", "none"],
  );
});
