import assert from "node:assert/strict";
import { test } from "node:test";
import type { StatusNotice } from "./publication.ts";
import { soundWorks, spanOf, yearSpan } from "./year-counts.ts";

test("years without works stand between those with some", () => {
  const span = yearSpan([{ year: 2012 }, { year: 2014 }, { year: null }, { year: 2014 }]);
  assert.deepEqual(
    span?.counts.map(({ count }) => count),
    [1, 0, 2],
  );
  assert.deepEqual([span?.first, span?.last, span?.total], [2012, 2014, 3]);
});

test("the fullest year is the latest of several", () => {
  assert.equal(
    spanOf([
      { year: 2020, count: 3 },
      { year: 2018, count: 3 },
    ])?.peak.year,
    2020,
  );
});

test("what was taken back is counted nowhere, what was corrected is", () => {
  const works = ["retracted", "withdrawn", "corrected", null].map((kind) => ({
    year: 2020,
    notice: kind === null ? null : ({ kind, date: null, reason: null, url: null } as StatusNotice),
  }));
  assert.equal(soundWorks(works).length, 2);
});

test("without a dated work there is no span", () => {
  assert.equal(yearSpan([{ year: null }]), null);
});
