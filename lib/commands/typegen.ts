import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `npm run typegen` writes `sanity/generated.ts`: types of every document and of every query's answer, made by
 * Sanity's own command without network or account. `npm run typegen -- --check` changes nothing and fails when the
 * committed file is not what the schema and the queries say.
 */
const root = fileURLToPath(new URL("../../", import.meta.url));
const studio = path.join(root, "sanity");
const generated = path.join(studio, "generated.ts");
/** Nobody at a prompt, nothing to report to anybody. */
const quiet = { CI: "1", DO_NOT_TRACK: "1" } as const;
const kept = path.join(root, ".vitrine", "generated.before.ts");

mkdirSync(path.dirname(kept), { recursive: true });
if (process.argv.includes("--check")) check();
else generate();

function generate(): void {
  sanity("schema", "extract", "--path", "../.vitrine/schema.json", "--force");
  sanity("typegen", "generate");
}

function check(): void {
  copyFileSync(generated, kept);
  try {
    generate();
    if (readFileSync(generated, "utf8") === readFileSync(kept, "utf8")) return;
  } finally {
    copyFileSync(kept, generated);
    rmSync(kept);
  }
  console.error(
    "sanity/generated.ts is behind the schema or the queries. Run `npm run typegen` and commit the file with your change.",
  );
  process.exitCode = 1;
}

function sanity(...words: readonly string[]): void {
  const program = createRequire(import.meta.url).resolve("@sanity/cli/package.json");
  const { status, error } = spawnSync(
    process.execPath,
    [path.join(path.dirname(program), "bin", "run.js"), ...words],
    { cwd: studio, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...quiet } },
  );
  if (status === 0) return;
  throw new Error(
    `\`sanity ${words.join(" ")}\` failed (${error?.message ?? `exit code ${status}`}). Its own words are above; start with the first file they name.`,
  );
}
