import { closingBrace } from "./closing-brace.ts";
import { lineCounter } from "./line-counter.ts";

/** A stretch of a file that begins with `@word{`: an entry, or what BibTeX keeps between entries. */
export type Chunk = {
  readonly kind: "entry" | "string" | "preamble" | "comment";
  /** The word after `@`, in lower case. */
  readonly type: string;
  /** Line of the file, counted from 1. */
  readonly line: number;
  readonly raw: string;
  /** What stands between the outer braces, and on which line it begins. */
  readonly body: string;
  readonly bodyLine: number;
  /** Whether its last brace was found; if not, it ends where the next chunk begins. */
  readonly isClosed: boolean;
  /** What follows it before the next chunk: a comment to BibTeX, or the rest of an entry with a brace too many. */
  readonly after: string;
};

/**
 * The file cut into chunks. One bad entry never costs another: a chunk that would swallow a later line beginning with
 * `@word{` is cut there. Looks at every character a bounded number of times.
 */
export function* chunksOf(text: string): Generator<Chunk> {
  const lineAt = lineCounter(text, 1);
  let limit = 0;
  for (let start = startFrom(text, 0); start !== null;) {
    const { at, open, type } = start;
    const startLine = lineAt(at);
    if (limit <= open) limit = lineStartFrom(text, open);
    const close = closingBrace(text, open, limit);
    const isComment = type === "comment";
    const end = close === null ? (isComment ? endOfLine(text, open, limit) : limit) : close + 1;
    const next = startFrom(text, end);
    const bodyLine = lineAt(open + 1);
    yield {
      kind: kinds.get(type) ?? "entry",
      type,
      line: startLine,
      raw: text.slice(at, end).trimEnd(),
      body: text.slice(open + 1, close ?? end),
      bodyLine,
      isClosed: close !== null || isComment,
      after: text.slice(end, next?.at ?? text.length),
    };
    start = next;
  }
}

const kinds = new Map<string, Chunk["kind"]>([
  ["string", "string"],
  ["preamble", "preamble"],
  ["comment", "comment"],
]);

type Start = { readonly at: number; readonly open: number; readonly type: string };

/** The next `@word{`; the `@` of an e-mail address begins nothing. */
function startFrom(text: string, from: number): Start | null {
  const starts = /(?<![\w.])@[ \t]*([A-Za-z][\w-]*)\s*[{(]/g;
  starts.lastIndex = from;
  const found = starts.exec(text);
  if (found === null) return null;
  return { at: found.index, open: starts.lastIndex - 1, type: (found[1] ?? "").toLowerCase() };
}

/** Where the next line begins that begins with `@word{`, or the end of the text. */
function lineStartFrom(text: string, from: number): number {
  const starts = /^[ \t]*@[ \t]*[A-Za-z][\w-]*\s*[{(]/gm;
  starts.lastIndex = from;
  return starts.exec(text)?.index ?? text.length;
}

function endOfLine(text: string, from: number, limit: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? limit : Math.min(end, limit);
}
