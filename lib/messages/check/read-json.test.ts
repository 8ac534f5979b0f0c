import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { plainValue, readJson } from "./read-json.ts";

test("JSON is read as JSON.parse does", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, space) => {
      const source = JSON.stringify(value, null, space);
      const { root, faults } = readJson(source);
      assert.deepEqual(faults, []);
      assert.equal(JSON.stringify(plainValue(root)), JSON.stringify(JSON.parse(source)));
    }),
  );
});

test("a file that JSON.parse refuses has a fault, and every fault has a line of the file", () => {
  const whole = JSON.stringify(
    { Calls: { title: "Appels", states: { now: "Ouvert", past: "Clos" } } },
    null,
    2,
  );
  fc.assert(
    fc.property(
      fc.nat(whole.length - 1),
      fc.constantFrom("", '"', "{", "}", ",", "x", "\n", "\\"),
      (at, mark) => {
        const source = whole.slice(0, at) + mark + whole.slice(at + 1);
        const { faults } = readJson(source);
        assert.equal(faults.length > 0, !isJson(source), source);
        for (const { line } of faults) assert.ok(line >= 1 && line <= source.split("\n").length);
      },
    ),
    { numRuns: 500 },
  );
});

test("all faults of a file are told with their lines, and what is whole is still read", () => {
  const source = `{
  "Calls": {
    "a": "Un"
    "b": "Deux",
    "c": "Dit "bonjour" ici",
    "d": "Quatre,
    "e": 'Cinq',
    "f": "Six \\q",
    g: "Sept",
    “i”: “Neuf”,
    "j": « Dix »,
    "h": "Huit",
  }
}
`;
  const { root, faults } = readJson(source);
  assert.deepEqual(
    faults.map(({ rule, line }) => `${line} ${rule}`),
    [
      "3 json-comma",
      "5 json-quote",
      "6 json-quote",
      "7 json-syntax",
      "8 json-escape",
      "9 json-syntax",
      "10 json-curly-quote",
      "11 json-curly-quote",
      "12 json-extra-comma",
    ],
  );
  assert.deepEqual(plainValue(root), {
    Calls: {
      a: "Un",
      b: "Deux",
      c: undefined,
      d: undefined,
      e: undefined,
      f: undefined,
      j: undefined,
      h: "Huit",
    },
  });
});

test("a file that was not saved as UTF-8 is told, once, at the first letter that is lost", () => {
  const text = new TextDecoder().decode(Buffer.from('{\n  "a": "Été",\n  "b": "à"\n}', "latin1"));
  assert.deepEqual(readJson(text).faults, [{ rule: "json-encoding", line: 2 }]);
  assert.deepEqual(readJson('{ "a": "\\ufffd" }').faults, []);
});

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}
