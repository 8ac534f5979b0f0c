import type { Chunk } from "./chunks.ts";
import { closingBrace } from "./closing-brace.ts";
import { lineCounter } from "./line-counter.ts";

/** Abbreviations in force, by their names in lower case: the months, and what `@string` defines. */
export type Abbreviations = ReadonlyMap<string, string>;

export type Field = { readonly value: string; readonly line: number };

export type Fields = {
  /** The entry's name, "" when it has none. */
  readonly key: string;
  /** Values as TeX, without their delimiters, by field name in lower case; empty ones are absent. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly warnings: readonly string[];
  /** Why the entry cannot be trusted, in words for the editor. */
  readonly fault: { readonly line: number; readonly what: string } | null;
};

/**
 * The fields of an entry: `{…}`, `"…"`, numbers, abbreviations, and `#` between them. A missing comma, a second one and
 * an empty value are read over; what else is odd is said and never costs the rest.
 */
export function readFields(chunk: Chunk, abbreviations: Abbreviations): Fields {
  const { body } = chunk;
  const lineAt = lineCounter(body, chunk.bodyLine);
  const fields = new Map<string, Field>();
  const warnings: string[] = [];
  const named = /^\s*([^\s,={}"#()]*)\s*(?:,|$)/.exec(body);
  const key = named?.[1] ?? "";
  let at = named?.[0].length ?? 0;
  const result = (fault: Fields["fault"]): Fields => ({ key, fields, warnings, fault });
  while (at < body.length) {
    const start = nameFrom(body, at);
    if (start.leftover !== "") warnings.push(leftoverAt(lineAt(at), start.leftover));
    if (start.name === null) break;
    const line = lineAt(start.at);
    const read = readValue(body, start.valueAt, abbreviations);
    if (read === null)
      return result({ line, what: `The value of “${start.name}” is never closed: a } or a " is missing.` });
    const swallowed = chunk.isClosed ? undefined : /,[^\S\n]*\n\s*([a-z]+)\s*=\s*[{"]/i.exec(read.value)?.[1];
    if (swallowed !== undefined)
      return result({
        line,
        what: `The value of “${start.name}” runs on into “${swallowed}”: a } is missing at its end.`,
      });
    for (const unknown of read.unknown)
      warnings.push(
        `Line ${line}: the abbreviation “${unknown}” is not defined; its name was taken as text.`,
      );
    keep(fields, start.name, { value: read.value, line }, warnings);
    at = read.next;
  }
  if (!chunk.isClosed) warnings.push("The entry is never closed: a } is missing at its end.");
  return result(null);
}

function keep(fields: Map<string, Field>, name: string, field: Field, warnings: string[]): void {
  if (/^[\s{}]*$/.test(field.value)) return;
  const known = fields.get(name);
  if (known === undefined) fields.set(name, field);
  else if (known.value.trim() !== field.value.trim())
    warnings.push(
      `Line ${field.line}: “${name}” is given twice; the first, of line ${known.line}, was taken.`,
    );
}

type NameStart = {
  /** `null` when no other field follows. */
  readonly name: string | null;
  readonly at: number;
  readonly valueAt: number;
  /** What stood before it and is no field. */
  readonly leftover: string;
};

function nameFrom(body: string, from: number): NameStart {
  const names = /(?<![^\s,={}"#()])([A-Za-z_][^\s,={}"#()]*)\s*=/g;
  names.lastIndex = from;
  const found = names.exec(body);
  const at = found?.index ?? body.length;
  const leftover = body.slice(from, at).replace(/^[\s,]+|[\s,]+$/g, "");
  return {
    name: found?.[1]?.toLowerCase() ?? null,
    at,
    valueAt: found === null ? at : names.lastIndex,
    leftover,
  };
}

type Value = { readonly value: string; readonly unknown: readonly string[]; readonly next: number };

/** A value that starts at or after `from`; `null` when a part of it never closes. */
function readValue(body: string, from: number, abbreviations: Abbreviations): Value | null {
  const unknown: string[] = [];
  let value = "";
  let at = from;
  for (;;) {
    at = skipSpace(body, at);
    const sign = body[at];
    if (sign === "{") {
      const close = closingBrace(body, at, body.length);
      if (close === null) return null;
      value += body.slice(at + 1, close);
      at = close + 1;
    } else if (sign === '"') {
      const close = closingQuote(body, at + 1);
      if (close === null) return null;
      value += body.slice(at + 1, close);
      at = close + 1;
    } else {
      const word = /^[^\s,={}"#()]+/.exec(body.slice(at, at + 200))?.[0] ?? "";
      const known = abbreviations.get(word.toLowerCase());
      if (known === undefined && /^[^\d]/.test(word)) unknown.push(word);
      value += known ?? word;
      at += word.length;
    }
    at = skipSpace(body, at);
    if (body[at] !== "#") return { value, unknown, next: at };
    at += 1;
  }
}

/** The quotation mark that ends the value: outside braces, and followed by what can follow a value. */
function closingQuote(body: string, from: number): number | null {
  let depth = 0;
  let last: number | null = null;
  for (let at = from; at < body.length; at += 1) {
    const sign = body[at];
    if (sign === "\\") at += 1;
    else if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    else if (sign === '"' && depth <= 0) {
      if (/^\s*(?:[,#]|$|[A-Za-z_][\w+:.-]*\s*=)/.test(body.slice(at + 1, at + 80))) return at;
      last = at;
    }
  }
  return last;
}

function skipSpace(body: string, from: number): number {
  let at = from;
  while (/^\s$/.test(body[at] ?? "")) at += 1;
  return at;
}

function leftoverAt(line: number, text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `Line ${line}: “${shown.replace(/\s+/g, " ")}” belongs to no field and was left out.`;
}
