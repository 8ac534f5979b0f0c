import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { summary } from "./move-command.ts";

function run(
  command: "push" | "pull",
  variables: Readonly<Record<string, string>>,
  ...words: readonly string[]
) {
  const file = path.join(import.meta.dirname, `../content-${command}.ts`);
  const data = mkdtempSync(path.join(tmpdir(), "vitrine-move-"));
  return spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", file, ...words], {
    env: { NODE_ENV: "test", PATH: process.env["PATH"], VITRINE_DATA: data, ...variables },
    encoding: "utf8",
  });
}

test("without a hosted project there is nowhere to move, and it is said what to set", () => {
  for (const command of ["push", "pull"] as const) {
    for (const variables of [{}, { SANITY_PROJECT_ID: "abc123" }]) {
      const { status, stderr } = run(command, variables);
      assert.equal(status, 1);
      assert.match(stderr, /There is no hosted project to .*SANITY_PROJECT_ID.*SANITY_API_WRITE_TOKEN/s);
    }
    assert.match(run(command, {}, "--help").stdout, /--dry-run/);
  }
});

test("what happened is counted in one line", () => {
  const plan = { assets: [], created: [{ _id: "a", _type: "t" }], changed: [], same: 3, deleted: [] };
  assert.equal(
    summary({ plan, refused: [] }, true),
    "Would be: 1 new, 0 changed, 3 same, 0 deleted, 0 pictures and files",
  );
  assert.match(summary({ plan, refused: [{ id: "a", reason: "x" }] }, false), /; 1 of them not taken$/);
});
