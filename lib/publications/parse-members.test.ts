import assert from "node:assert/strict";
import { test } from "node:test";
import { changesWithTime, parseMembers } from "./parse-members.ts";

type Stored = Parameters<typeof parseMembers>[0];
type Person = NonNullable<NonNullable<Stored["members"]>[number]["person"]>;
type StoredRole = NonNullable<Person["roles"]>[number];

function role(name: string, start: string | null, end: string | null): StoredRole {
  const label = { neutral: { _type: "localeString", en: name } } as const;
  return {
    _key: name,
    start,
    end,
    roleType: { _id: name, _type: "roleType", label, group: "student", rank: 3 },
  };
}

function members(...roles: readonly StoredRole[]): Stored {
  const person: Person = { _id: "r", _type: "researcher", titleForm: "feminine", roles: [...roles] };
  return {
    members: [
      { _key: "a", person },
      { _key: "hidden", person: null },
    ],
  };
}

const today = "2026-11-28";

test("an author of ours has the role of the paper's day, and is an alumna when all roles are over", () => {
  const left = members(role("Doctoral student", "2018", "2022-06"));
  const known = parseMembers(left, "en", "2020-05-01", today);
  assert.deepEqual(
    [...known].map(([key, { role, isAlumni, titleForm }]) => [
      key,
      role?.title.value,
      role?.isHeld,
      isAlumni,
      titleForm,
    ]),
    [["a", "Doctoral student", false, true, "feminine"]],
  );
});

test("a role that still lasts says so; somebody who came later and is still here has nothing to say", () => {
  const here = members(role("Professor", "2023", null));
  assert.equal(parseMembers(here, "en", "2024", today).get("a")?.role?.isHeld, true);
  assert.equal(parseMembers(here, "en", "2020", today).size, 0);
  assert.equal(parseMembers(here, "en", null, today).size, 0);
});

test("a page is made anew by the clock only when a role is yet to end or to begin", () => {
  assert.equal(changesWithTime(members(role("Student", "2020", "2027-04")), "en", today), true);
  assert.equal(changesWithTime(members(role("Student", "2027", null)), "en", today), true);
  assert.equal(changesWithTime(members(role("Student", "2020", "2022")), "en", today), false);
  assert.equal(changesWithTime(members(role("Professor", "2020", null)), "en", today), false);
  assert.equal(changesWithTime({ members: null }, "en", today), false);
});
