import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { surveyFormulas } from "#lib/math/survey-formulas.ts";
import type { PlacedText } from "#lib/math/survey-formulas.ts";
import { readLines } from "#lib/content-load/read-lines.ts";
import { Fault } from "./running/fault.ts";
import { report } from "./running/report.ts";

const usage = `npm run math:bench -- <folder>

Sets every formula of the titles and abstracts in a folder's NDJSON and BibTeX files (and in its bib/), counts them, and lists
those that stay words. Fails when a text keeps raw TeX or a formula brings a style, a class, an address or a script.`;

const textFields = ["title", "titleTex", "abstract", "abstractRaw"] as const;

process.exitCode = await report(async (say) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean" } },
  });
  const [folder] = positionals;
  if (values.help) return say(usage);
  if (folder === undefined) throw new Fault(usage);
  const texts = await textsOf(folder, say);
  if (texts.length === 0)
    throw new Fault(`${folder} has no NDJSON or BibTeX file with a title or an abstract.`);
  const began = performance.now();
  const { formulas, distinct, unset, faults, bytes } = surveyFormulas(texts);
  const took = Math.round(performance.now() - began);
  const set = distinct - unset.length;
  say(
    `${texts.length} texts, ${formulas} formulas, ${distinct} of them different; ${set} set, ${unset.length} stay words`,
  );
  say(`${took} ms; ${set === 0 ? 0 : Math.round(bytes / set)} bytes of MathML each`);
  for (const { at, source, reason, text } of unset)
    say(`  ${at}\n    ${oneLine(source)} → ${text === "" ? "(nothing)" : text}\n    ${oneLine(reason)}`);
  if (faults.length > 0)
    throw new Fault(`${faults.length} must never happen:\n${faults.slice(0, 50).join("\n")}`);
});

async function textsOf(folder: string, say: (line: string) => void): Promise<PlacedText[]> {
  const found: PlacedText[] = [];
  const files = (await readdir(folder, { recursive: true })).toSorted();
  for (const file of files) {
    if (file.endsWith(".ndjson")) {
      const fault = (at: string, reason: string) => say(`${at} ${reason}`);
      for (const { at, value } of await readLines(path.join(folder, file), file, fault))
        found.push(...textsOfRecord(at, value));
    } else if (file.endsWith(".bib")) {
      found.push(...textsOfBibtex(file, await readFile(path.join(folder, file), "utf8")));
    }
  }
  return found;
}

/** A field is a text, or one for each language. */
function textsOfRecord(at: string, record: unknown): PlacedText[] {
  const fields = new Map(typeof record === "object" && record !== null ? Object.entries(record) : []);
  return textFields.flatMap((name) => {
    const value: unknown = fields.get(name);
    const texts: unknown[] = typeof value === "object" && value !== null ? Object.values(value) : [value];
    return texts.flatMap((tex) => (typeof tex === "string" ? [{ at: `${at} ${name}`, tex }] : []));
  });
}

/** Only the fields with formulas, by the balance of their braces: the reader of BibTeX itself is not what is measured. */
function textsOfBibtex(file: string, source: string): PlacedText[] {
  return [...source.matchAll(/^\s*(title|abstract)\s*=\s*([{"])/gim)].flatMap((match) => {
    const from = match.index + match[0].length;
    const tex = source.slice(from, endOfValue(source, from, match[2] === '"'));
    const line = source.slice(0, from).split("\n").length;
    return [{ at: `${file}:${line} ${match[1]}`, tex }];
  });
}

function endOfValue(source: string, from: number, isQuoted: boolean): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === "\\") at += 1;
    else if (sign === "{") depth += 1;
    else if (sign === "}" && depth > 0) depth -= 1;
    else if (depth === 0 && sign === (isQuoted ? '"' : "}")) return at;
  }
  return source.length;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
