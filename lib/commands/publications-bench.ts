import { readFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import { group } from "#lib/content-load/progress.ts";
import { libraries, withLibrary } from "../publications/bench/libraries.ts";
import { measured } from "../publications/bench/measured.ts";
import type { Measured } from "../publications/bench/measured.ts";
import { run } from "../publications/bench/run.ts";
import { bibFiles, worksOfFolder } from "../publications/bench/works-of-folder.ts";
import { roundTrip } from "../publications/import/round-trip.ts";
import type { RoundTripFormat } from "../publications/import/round-trip.ts";
import { Fault } from "./running/fault.ts";
import { report } from "./running/report.ts";

const usage = `npm run publications:bench -- <folder> [--round-trip] [--alone]

Reads every BibTeX file of a folder (and of its folder "bib") and says what was read, what was not and on which line, with
the processor's seconds and the most memory held, beside two other readers, which are installed into a temporary folder
for the purpose and are no packages of this project. Each reader has a process of its own. --alone: without them.

--round-trip: writes every work of the folder (BibTeX, and NDJSON as content:load takes it) as BibTeX, RIS and CSL-JSON,
reads it back, and lists every difference.`;

const ownReader = fileURLToPath(new URL("../publications/bench/own-reader.main.ts", import.meta.url));

process.exitCode = await report(async (say) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "round-trip": { type: "boolean" },
      alone: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  const [folder] = positionals;
  if (values.help) return say(usage);
  if (folder === undefined) throw new Fault(usage);
  if (values["round-trip"]) return benchRoundTrip(folder, say);
  const files = bibFiles(folder);
  if (files.length === 0) throw new Fault(`${folder} has no file that ends in .bib.`);
  await benchOurs(files, say);
  if (!values.alone) for (const library of libraries) await benchLibrary(library, files, say);
});

async function benchOurs(files: readonly string[], say: (line: string) => void): Promise<void> {
  const counted = files.reduce((total, file) => total + countEntries(file), 0);
  const { code, said, errors } = await run(process.execPath, [ownReader, ...files]);
  if (code !== 0) throw new Fault(`Our reader failed.\n${errors}`);
  const ours = measured.extend({ chunks: z.number() }).parse(JSON.parse(said));
  say(`${files.length} files; ${group(counted)} lines begin an entry (counted apart: ^\\s*@word{)`);
  say(line("Vitrine", ours));
  for (const fault of ours.faults) say(`    ${fault}`);
  const accounted = ours.entries + ours.faults.length;
  say(`  entries + faults = ${group(accounted)}, chunks = ${group(ours.chunks)}`);
  if (accounted !== ours.chunks || accounted < counted)
    throw new Fault(`${group(Math.max(ours.chunks, counted) - accounted)} entries were lost without a word.`);
}

async function benchLibrary(
  library: (typeof libraries)[number],
  files: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const ended = await withLibrary(library, (script) => run(process.execPath, [script, ...files]));
  if (ended === null)
    return say(`${library.name}: not measured, it could not be installed (is there a network?).`);
  if (ended.code !== 0)
    return say(`${library.name}: not measured, it failed: ${ended.errors.trim().split("\n").at(-1) ?? ""}`);
  const theirs = measured.parse(JSON.parse(ended.said));
  say(line(library.name, theirs));
  for (const fault of theirs.faults.slice(0, 20)) say(`    ${fault}`);
  if (theirs.faults.length > 20) say(`    … and ${theirs.faults.length - 20} more`);
}

function line(name: string, { entries, faults, cpuSeconds, peakMegabytes }: Measured): string {
  return `${name.padEnd(34)} ${group(entries).padStart(7)} read ${String(faults.length).padStart(4)} faults ${cpuSeconds.toFixed(2).padStart(7)} CPU s ${peakMegabytes.toFixed(0).padStart(6)} MB at most`;
}

/** Without our reader: the lines that begin an entry. */
function countEntries(file: string): number {
  const begun = readFileSync(file, "latin1").match(/^\s*@\w+\s*\{/gm) ?? [];
  return begun.filter((word) => !/@(?:string|comment|preamble)/i.test(word)).length;
}

async function benchRoundTrip(folder: string, say: (line: string) => void): Promise<void> {
  const formats: readonly RoundTripFormat[] = ["bibtex", "ris", "csl-json"];
  const fields = new Map<string, number>();
  let works = 0;
  let differing = 0;
  for await (const { name, work } of worksOfFolder(folder)) {
    works += 1;
    for (const format of formats) {
      const differences = roundTrip(work, format);
      if (differences.length > 0) differing += 1;
      for (const { field, written, read } of differences) {
        fields.set(`${format} ${field}`, (fields.get(`${format} ${field}`) ?? 0) + 1);
        say(`${name} ${format} ${field}\n    written ${shown(written)}\n    read    ${shown(read)}`);
      }
    }
  }
  say(
    `${group(works)} works through ${formats.length} formats: ${group(differing)} came back with a difference.`,
  );
  for (const [field, count] of fields) say(`  ${field}: ${group(count)}`);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
