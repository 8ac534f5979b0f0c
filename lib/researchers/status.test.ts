import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { isOver, parsePartialDate } from "./partial-date.ts";
import type { Role, RoleGroup } from "./researcher.ts";
import { leadingRole, sortRoles, statusOn } from "./status.ts";

const role = (group: RoleGroup, start: string | null, end: string | null, rank = 1): Role => ({
  key: `${group}-${start}-${end}`,
  title: { value: group, lang: "en", state: "own" },
  group,
  rank,
  start,
  end,
  supervisors: [],
});
const today = "2026-11-23";

test("a role lasts through its last day, month or year", () => {
  for (const [end, status] of [
    ["2026-11-23", "current"],
    ["2026-11-22", "alumni"],
    ["2026-11", "current"],
    ["2026-10", "alumni"],
    ["2026", "current"],
    ["2025", "alumni"],
  ] as const) {
    assert.equal(statusOn([role("student", "2020", end)], today), status, end);
  }
});

test("one role that lasts is enough to be of the institute; visits alone make a visitor", () => {
  assert.equal(
    statusOn([role("student", "2015", "2019"), role("faculty", "2024-09", null)], today),
    "current",
  );
  assert.equal(statusOn([role("student", "2015", "2019"), role("visitor", "2026", null)], today), "visitor");
  assert.equal(statusOn([role("visitor", "2026", null), role("staff", null, null)], today), "current");
  assert.equal(statusOn([role("student", "2015", "2019"), role("faculty", "2027", null)], today), "current");
  assert.equal(statusOn([], today), "current");
});

test("somebody is named by the highest role that lasts, else by the last one", () => {
  const roles = [
    role("student", "2015", "2019", 5),
    role("staff", "2020", null, 4),
    role("faculty", "2021", null, 1),
  ];
  assert.equal(leadingRole(roles, today)?.group, "faculty");
  assert.equal(
    leadingRole([role("student", "2015", "2019", 5), role("staff", "2019", "2023", 9)], today)?.group,
    "staff",
  );
  assert.equal(
    leadingRole([role("student", "2015", "2019"), role("faculty", "2027", "2030")], today)?.group,
    "student",
    "what is over comes before what has not begun",
  );
  assert.equal(
    leadingRole([role("faculty", "2028", null), role("staff", "2027", null)], today)?.group,
    "staff",
    "the first to come",
  );
  assert.equal(leadingRole([], today), null);
  assert.deepEqual(
    sortRoles(roles, today).map(({ group }) => group),
    ["faculty", "staff", "student"],
  );
});

test("once over, a role stays over", () => {
  const date = fc
    .date({
      min: new Date("1990-01-01T00:00:00Z"),
      max: new Date("2040-12-30T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((day) => day.toISOString().slice(0, 10));
  fc.assert(
    fc.property(date, date, date, fc.constantFrom(4, 7, 10), (end, one, other, precision) => {
      const [earlier = "", later = ""] = [one, other].toSorted();
      if (isOver(end.slice(0, precision), earlier))
        assert.equal(isOver(end.slice(0, precision), later), true);
    }),
  );
});

test("only real dates are dates", () => {
  for (const date of ["2024", "2024-09", "2024-02-29", " 2024 "])
    assert.equal(parsePartialDate(date), date.trim());
  for (const date of [
    "",
    null,
    undefined,
    "24",
    "2024-13",
    "2023-02-29",
    "2024-9",
    "September 2024",
    "2024-09-15T10:00",
  ])
    assert.equal(parsePartialDate(date), null);
});
