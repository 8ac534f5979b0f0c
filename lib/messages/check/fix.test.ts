import assert from "node:assert/strict";
import { test } from "node:test";
import { layOut } from "../format.ts";
import { fixFrench } from "./fix.ts";

test("spaces and marks are put right and named; apostrophes that may be meant and broken messages are left", () => {
  const given = {
    Calls: {
      broken: "Voir {name ?",
      mine: "Dire 'appel'",
      other: "L'appel",
      states: { now: "Ouvert ?" },
      title: "Dit : “oui” !",
    },
  };
  const { source, fixed } = fixFrench(layOut(given));
  assert.deepEqual(fixed, [
    { key: "Calls.other", before: "L'appel", after: "L’appel" },
    { key: "Calls.states.now", before: "Ouvert ?", after: "Ouvert?" },
    { key: "Calls.title", before: "Dit : “oui” !", after: "Dit\u00A0: «\u00A0oui\u00A0»!" },
  ]);
  assert.deepEqual(JSON.parse(source), {
    Calls: {
      ...given.Calls,
      other: "L’appel",
      states: { now: "Ouvert?" },
      title: "Dit\u00A0: «\u00A0oui\u00A0»!",
    },
  });
  assert.deepEqual(fixFrench(source), { source, fixed: [] });
});

test("a file that is not whole is not touched", () => {
  const source = '{ "Calls": { "title": "Vrai ?" "x": "y" } }';
  assert.deepEqual(fixFrench(source), { source, fixed: [] });
});
