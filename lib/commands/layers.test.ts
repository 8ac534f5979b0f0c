import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";

const root = path.join(import.meta.dirname, "../..");

/** One violation for each arrow the house forbids; a rule that went silent would let its file through. */
const violations = {
  "sanity/queries/uses-lib.ts": 'export * from "#lib/i18n/locale.ts";',
  "sanity/schema/uses-components.ts": 'export * from "#components/frame/skip-link.tsx";',
  "lib/topics/uses-components.ts": 'export * from "#components/frame/skip-link.tsx";',
  "lib/topics/uses-app.ts": 'export * from "#app/route.ts";',
  "components/topics/reads.ts": 'export * from "#lib/topics/read.ts";',
  "components/topics/asks-the-lake.ts": 'export * from "#lib/content/client.ts";',
  "components/topics/uses-sanity.ts": 'export * from "#sanity/generated.ts";',
  "components/topics/uses-next-link.ts": 'export * from "next/link";',
  "components/topics/uses-messages.ts": 'export * from "#messages/en.json";',
  "app/[locale]/uses-messages.ts": 'export * from "#messages/fr.json";',
  "app/[locale]/uses-sanity.ts": 'export * from "#sanity/generated.ts";',
  "e2e/uses-lib.ts": 'export * from "#lib/topics/topic.ts";',
  "lib/topics/reads-environment.ts": "export const secret = process.env;",
  "lib/topics/any.ts": "export const doubt: any = 1;",
  "components/topics/danger.tsx":
    'export const Danger = () => <p dangerouslySetInnerHTML={{ __html: "<b>" }} />;',
};

const allowed = {
  "sanity/queries/own.ts": 'export * from "#sanity/generated.ts";',
  "lib/topics/uses-sanity.ts": 'export * from "#sanity/generated.ts"; export * from "#messages/en.json";',
  "components/topics/uses-lib.ts":
    'export * from "#lib/topics/topic.ts"; export * from "#components/frame/skip-link.tsx";',
  "app/[locale]/reads.ts":
    'export * from "#lib/topics/read.ts"; export * from "#components/frame/skip-link.tsx";',
  "app/studio/mounts.ts": 'export * from "#sanity/sanity.config.ts";',
  "e2e/names.ts": 'export * from "#messages/en.json"; export * from "#lib/i18n/routing.ts";',
};

test("the linter refuses every arrow that the house forbids, says what to do, and nothing else", async () => {
  const place = await mkdtemp(path.join(os.tmpdir(), "layers-"));
  try {
    // The rules that need types need a whole project; none of these does.
    const rules = await readFile(path.join(root, ".oxlintrc.json"), "utf8");
    await writeFile(
      path.join(place, ".oxlintrc.json"),
      rules.replace('"typeAware": true', '"typeAware": false'),
    );
    for (const [file, text] of Object.entries({ ...violations, ...allowed })) {
      await mkdir(path.join(place, path.dirname(file)), { recursive: true });
      await writeFile(path.join(place, file), `${text}\n`);
    }
    const linter = path.join(root, "node_modules/.bin/oxlint");
    const { stdout } = spawnSync(linter, ["--quiet", "--format=json", "."], { cwd: place, encoding: "utf8" });
    const found = diagnostics(stdout);
    for (const file of Object.keys(violations)) {
      assert.ok(found.has(file), `${file} was let through`);
    }
    for (const file of Object.keys(allowed))
      assert.ok(!found.has(file), `${file} was refused: ${found.get(file)}`);
    assert.match(found.get("components/topics/reads.ts") ?? "", /pass the result in/);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
});

/** The words of the linter by file. */
function diagnostics(output: string): ReadonlyMap<string, string> {
  const report: unknown = JSON.parse(output);
  assert.ok(
    typeof report === "object" &&
      report !== null &&
      "diagnostics" in report &&
      Array.isArray(report.diagnostics),
  );
  return new Map(
    report.diagnostics.map(
      (one: { readonly filename: string; readonly message: string; readonly help?: string }) => [
        one.filename,
        `${one.message} ${one.help ?? ""}`,
      ],
    ),
  );
}
