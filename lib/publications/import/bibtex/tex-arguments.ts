import { closingBrace } from "./closing-brace.ts";

/** Longer arguments than this are braces that do not match. */
const longest = 4_000;

/** Where the group that opens exactly at `at` ends, after its brace; `null` when none opens there. */
export function groupAt(source: string, at: number): number | null {
  if (source[at] !== "{") return null;
  const close = closingBrace(source, at, Math.min(source.length, at + longest));
  return close === null ? null : close + 1;
}

/** The argument of a macro whose name ends at `from`: a group without its braces, a macro, or one character. */
export function argumentAt(source: string, from: number): readonly [argument: string, next: number] {
  let at = from;
  while (/^[ \t\r\n]$/.test(source[at] ?? "")) at += 1;
  const end = groupAt(source, at);
  if (end !== null) return [source.slice(at + 1, end - 1), end];
  if (at >= source.length || /^[{}]$/.test(source[at] ?? "")) return ["", at];
  const macro = /^\\(?:[a-zA-Z]+|[^])/u.exec(source.slice(at, at + 40))?.[0];
  const found = macro ?? String.fromCodePoint(source.codePointAt(at) ?? 32);
  return [found, at + found.length];
}
