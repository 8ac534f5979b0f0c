import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { chunksOf } from "../import/bibtex/chunks.ts";
import { readFile } from "../import/read-file.ts";
import type { Measured } from "./measured.ts";

/** Our reader in a process of its own: the files are its arguments, what it made of them one line of JSON. */
const files = process.argv.slice(2);
const began = process.cpuUsage();
let entries = 0;
const faults: string[] = [];
for (const file of files) {
  const read = readFile(readFileSync(file));
  if (read.kind === "unreadable") faults.push(`${path.basename(file)}:1 ${read.what}`);
  else
    for (const item of read.items) {
      if (item.kind === "work") entries += 1;
      else faults.push(`${path.basename(file)}:${item.line} ${item.what}`);
    }
}
const used = process.cpuUsage(began);
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
const chunks = files
  .flatMap((file) => [...chunksOf(readFileSync(file, "utf8"))])
  .filter(({ kind }) => kind === "entry").length;
const result: Measured & { readonly chunks: number } = {
  entries,
  faults,
  cpuSeconds: (used.user + used.system) / 1e6,
  peakMegabytes,
  chunks,
};
console.log(JSON.stringify(result));
