import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "./run.ts";

/** Another reader of BibTeX, to measure ours beside. None is a package of this project. */
export type Library = {
  readonly name: string;
  readonly packages: readonly string[];
  readonly script: string;
};

const ending = `
const used = process.cpuUsage(began);
console.log(JSON.stringify({ entries, faults, cpuSeconds: (used.user + used.system) / 1e6, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
`;

const beginning = `
import { readFileSync } from "node:fs";
import path from "node:path";
const faults = [];
let entries = 0;
`;

export const libraries: readonly Library[] = [
  {
    name: "@citation-js/plugin-bibtex 0.8.2",
    packages: ["@citation-js/core@0.8.2", "@citation-js/plugin-bibtex@0.8.2"],
    script: `${beginning}
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
const began = process.cpuUsage();
for (const file of process.argv.slice(2)) {
  try {
    entries += plugins.input.chain(readFileSync(file, "utf8"), { generateGraph: false }).length;
  } catch (error) {
    faults.push(path.basename(file) + ": the whole file: " + String(error.message).split("\\n")[0]);
  }
}
${ending}`,
  },
  {
    name: "@retorquere/bibtex-parser 9.0.29",
    packages: ["@retorquere/bibtex-parser@9.0.29"],
    script: `${beginning}
import * as library from "@retorquere/bibtex-parser";
const parse = library.parse ?? library.default.parse;
const began = process.cpuUsage();
for (const file of process.argv.slice(2)) {
  try {
    const read = parse(readFileSync(file, "utf8"));
    entries += read.entries.length;
    for (const error of read.errors ?? []) faults.push(path.basename(file) + ": " + String(error.error ?? error.message ?? error).split("\\n")[0].slice(0, 120));
  } catch (error) {
    faults.push(path.basename(file) + ": the whole file: " + String(error.message).split("\\n")[0]);
  }
}
${ending}`,
  },
];

/**
 * Installs a library into a folder of its own, gives it to `use`, and removes it. Answers `null` when it cannot be
 * installed, as without a network.
 */
export async function withLibrary<Result>(
  library: Library,
  use: (script: string) => Promise<Result>,
): Promise<Result | null> {
  const folder = mkdtempSync(path.join(tmpdir(), "vitrine-bench-"));
  try {
    writeFileSync(path.join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
    const options = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
    const { code } = await run("npm", ["install", "--prefix", folder, ...options, ...library.packages]);
    if (code !== 0) return null;
    const script = path.join(folder, "read.mjs");
    writeFileSync(script, library.script);
    return await use(script);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
