/** A record of RIS: tags with their values in the order of the file, from `TY` to `ER`. */
export type RisRecord = {
  /** Line of the file, counted from 1. */
  readonly line: number;
  readonly fields: readonly (readonly [tag: string, value: string])[];
  readonly raw: string;
  /** `false` when the next record or the end of the file came before its `ER`. */
  readonly isClosed: boolean;
};

/**
 * The records of a RIS file. A line without a tag goes on the one before: with a space between them, but not where a
 * writer cut by counting characters (citation-js does, after the seventieth, also inside a word).
 */
export function* risRecords(text: string): Generator<RisRecord> {
  let open: Open | null = null;
  let line = 0;
  for (let from = 0; from < text.length;) {
    line += 1;
    const newline = text.indexOf("\n", from);
    const end = newline === -1 ? text.length : newline;
    const written = text.slice(from, end).replace(/\r$/, "");
    const [, tag, value = ""] = /^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*)|$)/.exec(written) ?? [];
    if (tag === "TY" || (tag !== undefined && tag !== "ER" && open === null)) {
      if (open !== null) yield closed(open, text, from, false);
      open = { line, from, fields: [], width: 0 };
    }
    if (tag === "ER" && open !== null) {
      yield closed(open, text, end, true);
      open = null;
    } else if (open !== null && tag !== undefined) {
      open.fields.push([tag, [value]]);
      open.width = value.length;
    } else if (open !== null) goOn(open, written);
    from = end + 1;
  }
  if (open !== null) yield closed(open, text, text.length, false);
}

function closed({ line, from, fields }: Open, text: string, end: number, isClosed: boolean): RisRecord {
  return {
    line,
    fields: fields.map(([tag, parts]) => [tag, parts.join("")]),
    raw: text.slice(from, end).trim(),
    isClosed,
  };
}

type Open = {
  readonly line: number;
  readonly from: number;
  /** Values in the pieces that the lines have of them. */
  readonly fields: (readonly [tag: string, parts: string[]])[];
  /** Characters of the last line's value. */
  width: number;
};

const cutAfter = 70;

function goOn(open: Open, written: string): void {
  const [, parts] = open.fields.at(-1) ?? [];
  if (parts === undefined) return;
  const isCut = open.width === cutAfter;
  const isEmpty = written.trim() === "";
  open.width = written.length;
  if (isEmpty && isCut) return;
  if (!isCut) parts.push(isEmpty || parts.at(-1) === "" ? "\n" : " ");
  parts.push(isEmpty ? "" : written);
}
