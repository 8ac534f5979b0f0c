import { parse } from "csv-parse/sync";
import { z } from "zod";
import { languageTags } from "#lib/i18n/locale.ts";
import type { ExchangeFile, ReturnedFile } from "./unit.ts";
import { returnedFileSchema, stateSchema } from "./unit.ts";

/** More characters than this are cut off by Excel without a word. */
const longest = 32_767;

/**
 * CSV (RFC 4180) as Excel opens it: with a byte order mark, CRLF, every cell in quotes. A cell that a spreadsheet would
 * take for a formula, a number or a date begins with an apostrophe, which comes off again on import.
 * @throws Error that names a text that is too long for a cell
 */
export function writeCsv({ from, to, units }: ExchangeFile): string {
  const header = ["id", languageTags[from], languageTags[to], "note", "max", "state", "fingerprint"];
  const rows = units.map(({ id, source, target, note, max, state, fingerprint }) =>
    [id, source, target ?? "", note, max === null ? "" : String(max), state, fingerprint].map((cell) => {
      if (cell.length < longest) return guard(cell);
      throw new Error(`${id}: it is longer than a cell of a spreadsheet may be. Choose another format.`);
    }),
  );
  return `\u{feff}${[header, ...rows].map((row) => `${row.map(quote).join(",")}\r\n`).join("")}`;
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

// A fingerprint such as 1234567890123456 or 12e4567890123456 looks like a number too.
const mistaken = /^'*(?:[=+\-@\t\r]|[\d\s.,:/%$e-]+$)/u;

function guard(cell: string): string {
  return mistaken.test(cell) ? `'${cell}` : cell;
}

function unguard(cell: string): string {
  return cell.startsWith("'") && mistaken.test(cell) ? cell.slice(1) : cell;
}

const rowsSchema = z.array(z.array(z.string()));

/**
 * What a CSV file says, with commas, semicolons (Excel in French) or tabs.
 * @throws Error that says which row cannot be read
 */
export function readCsv(text: string): ReturnedFile {
  const delimiter = /^"?id"?([,;\t])/u.exec(text)?.[1] ?? ",";
  const [header = [], ...rows] = cells(text, delimiter);
  const column = (name: string): number => header.indexOf(name);
  const [, sourceLanguage = "", targetLanguage = ""] = header;
  return returnedFileSchema.parse({
    sourceLanguage,
    targetLanguage,
    units: rows.map((row) => {
      const cell = (at: number): string => unguard(row[at] ?? "");
      const target = cell(2) === "" ? null : cell(2);
      const state = stateSchema.safeParse(cell(column("state")));
      const fingerprint = cell(column("fingerprint"));
      return {
        id: cell(0),
        source: cell(1),
        target,
        fingerprint: fingerprint === "" ? null : fingerprint,
        state: target === null ? "missing" : (state.data ?? "review"),
      };
    }),
  });
}

function cells(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return rowsSchema.parse(
      parse(text, {
        delimiter,
        record_delimiter: ["\r\n", "\n"],
        skip_empty_lines: true,
        skip_records_with_empty_values: true,
      }),
    );
  } catch (error) {
    throw new Error(
      `The CSV file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}
