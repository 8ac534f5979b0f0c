import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** One line of an NDJSON file that is JSON; `at` names it for people: `pmlr.ndjson:12`. */
export type Line = { readonly at: string; readonly value: unknown };

/** Reads an NDJSON file. Empty lines are nothing; a line that is no JSON goes to `fault` and the rest is read. */
export async function readLines(
  file: string,
  name: string,
  fault: (at: string, reason: string) => void,
): Promise<Line[]> {
  const lines: Line[] = [];
  let number = 0;
  for await (const text of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    const at = `${name}:${number}`;
    if (text.trim() === "") continue;
    try {
      lines.push({ at, value: JSON.parse(text) });
    } catch (error) {
      fault(at, `is no JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return lines;
}
