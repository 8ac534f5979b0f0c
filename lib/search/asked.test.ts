import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { askedNothing, asksSomething, readAsked, writeAsked } from "./asked.ts";

const read = (query: string) => readAsked(new URLSearchParams(query));

test("an address says what is asked, and how it is narrowed", () => {
  const asked = read(
    "q=r%C3%A9seaux&type=publication&year=2024&year=2023&topic=topic-climate&language=fr&page=3",
  );
  assert.equal(asked.text, "réseaux");
  assert.deepEqual(asked.filters.years, [2023, 2024]);
  assert.deepEqual(asked.filters.types, ["publication"]);
  assert.deepEqual(asked.filters.topics, ["topic-climate"]);
  assert.deepEqual(asked.filters.languages, ["fr"]);
  assert.equal(asked.page, 3);
});

test("what nobody can mean is left out", () => {
  assert.deepEqual(
    read("q=+&type=nonsense&kind=x&year=99&topic=%00&language=de&page=0&literal=yes&utm_source=x"),
    askedNothing,
  );
  assert.equal(asksSomething(read("page=2")), false);
  assert.equal(asksSomething(read("type=event")), true);
});

test("every address has one right spelling, which reads the same", () => {
  const pair = fc.tuple(
    fc.constantFrom("q", "type", "kind", "year", "topic", "language", "page", "literal", "other"),
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("publication", "thesis", "2024", "topic-a", "fr", "1", "2"),
    ),
  );
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
      const asked = readAsked(new URLSearchParams(pairs));
      const written = writeAsked(asked);
      assert.deepEqual(read(written), asked);
      assert.equal(writeAsked(read(written)), written);
    }),
  );
});
