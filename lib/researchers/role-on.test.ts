import assert from "node:assert/strict";
import { test } from "node:test";
import type { Role } from "./researcher.ts";
import { roleOn } from "./role-on.ts";

function role(key: string, rank: number, start: string | null, end: string | null): Role {
  return {
    key,
    title: { value: key, lang: "en", state: "own" },
    group: "student",
    rank,
    start,
    end,
    supervisors: [],
  };
}

const student = role("student", 5, "2018-09", "2023-08-31");
const professor = role("professor", 1, "2024-01", null);
const both = [student, professor];

test("the role at the time of a paper is the one whose interval holds its date, both ends included", () => {
  for (const [date, key] of [
    ["2018-08-31", undefined],
    ["2018-09-01", "student"],
    ["2023-08-31", "student"],
    ["2023-09-01", undefined],
    ["2024-01-01", "professor"],
    ["2030", "professor"],
  ] as const)
    assert.equal(roleOn(both, date)?.key, key, date);
});

test("of a date known by its year or month alone, any day of it counts", () => {
  assert.equal(roleOn(both, "2018")?.key, "student");
  assert.equal(roleOn(both, "2023-08")?.key, "student");
  assert.equal(roleOn(both, "2017")?.key, undefined);
});

test("of several roles the highest speaks, and one without dates was always held", () => {
  assert.equal(roleOn([role("lecturer", 3, "2020", null), student], "2021")?.key, "lecturer");
  assert.equal(roleOn([role("fellow", 2, null, null)], "1999")?.key, "fellow");
  assert.equal(roleOn([], "2021"), null);
});
