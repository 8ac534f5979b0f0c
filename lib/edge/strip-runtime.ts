import { attribute } from "./html-tokens.ts";
import type { OpenTag, Token } from "./html-tokens.ts";
import { readPage, textOf } from "./next-page.ts";
import type { Page } from "./next-page.ts";
import { scriptKind } from "./script-kinds.ts";
import { placeInBoundary, placeTemplate } from "./streamed-parts.ts";
import type { Step } from "./streamed-parts.ts";

export type Stripped =
  | { readonly html: string; readonly stripped: true }
  /** `html` is the input, untouched, because of `reason`. */
  | { readonly html: string; readonly stripped: false; readonly reason: string };

/** React's comment markers; other comments are the page's own and stay. */
const markers = new Set(["<!-- -->", "<!--$-->", "<!--/$-->", "<!--$!-->", "<!--&-->", "<!--/&-->"]);

/**
 * A finished page of Next 16.4 without what only its browser runtime needs: its scripts, flight data, script preloads
 * and React's comment markers. Streamed parts are moved to where the runtime would have moved them. What a reader sees
 * is the same. Fails open: a page that holds anything unknown, or asks for the runtime with
 * `<meta name="runtime" content="keep">`, comes back untouched.
 */
export function stripRuntime(html: string): Stripped {
  const page = readPage(html);
  if (typeof page === "string") return { html, stripped: false, reason: page };
  const written: string[] = [];
  const left = new Set(page.segments.values());
  const problem = write(page, 0, page.tokens.length, 0, html.length, left, written);
  if (problem !== undefined) return { html, stripped: false, reason: problem };
  if (left.size > 0) return { html, stripped: false, reason: "a streamed part without a place" };
  return { html: written.join(""), stripped: true };
}

/** Writes tokens `from`…`to` (exclusive) and the text between `start` and `end`; says what it could not understand. */
function write(
  page: Page,
  from: number,
  to: number,
  start: number,
  end: number,
  left: Set<number>,
  out: string[],
): string | undefined {
  const { html, tokens, ends } = page;
  let written = start;
  let index = from;
  while (index < to) {
    const token = tokens[index];
    if (token === undefined) break;
    const step = readStep(page, index, token);
    if (step.kind === "unknown") return step.reason;
    if (step.kind === "keep") {
      index += 1;
      continue;
    }
    out.push(html.slice(written, token.start));
    const last = tokens[step.last];
    if (last === undefined) return "markup that does not end";
    written = last.end;
    index = step.last + 1;
    if (step.kind === "drop") continue;
    const close = ends.get(step.segment);
    const opened = tokens[step.segment];
    const closed = close === undefined ? undefined : tokens[close];
    if (close === undefined || opened === undefined || closed === undefined || !left.delete(step.segment))
      return "a streamed part used twice";
    const problem = write(page, step.segment + 1, close, opened.end, closed.start, left, out);
    if (problem !== undefined) return problem;
  }
  out.push(html.slice(written, end));
  return undefined;
}

const keep: Step = { kind: "keep" };

/** What to do with the markup that begins at a token. */
function readStep(page: Page, index: number, token: Token): Step {
  const { html, tokens, ends } = page;
  if (token.kind === "close") return keep;
  if (token.kind === "comment") {
    const comment = html.slice(token.start, token.end);
    if (comment === "<!--$?-->") return placeInBoundary(page, index);
    if (comment === "<!--$~-->") return { kind: "unknown", reason: "a part that is still to come" };
    return markers.has(comment) ? { kind: "drop", last: index } : keep;
  }
  const close = ends.get(index) ?? index;
  switch (token.name) {
    case "script": {
      const { kind } = scriptKind(html, token, textOf(html, tokens, ends, index));
      return kind === "runtime" || kind === "segments" ? { kind: "drop", last: close } : keep;
    }
    case "link":
      return isForRuntime(html, token) ? { kind: "drop", last: index } : keep;
    case "template":
      return placeTemplate(page, index, token, close);
    case "div":
      if (page.segments.get(attribute(html, token, "id") ?? "") === index)
        return { kind: "drop", last: close };
      return isEmptyHolder(page, index, token, close) ? { kind: "drop", last: close } : keep;
    default:
      return keep;
  }
}

/** `<link>`s that load or wait for Next's scripts. */
function isForRuntime(html: string, tag: OpenTag): boolean {
  const relation = attribute(html, tag, "rel");
  const address = attribute(html, tag, "href") ?? "";
  if (relation === "expect") return address === "#_R_";
  if (relation === "modulepreload") return address.startsWith("/_next/");
  return relation === "preload" && attribute(html, tag, "as") === "script" && address.startsWith("/_next/");
}

/** The `<div hidden>` around metadata that Next moved to the head. */
function isEmptyHolder({ html, tokens }: Page, index: number, token: OpenTag, close: number): boolean {
  const tag = html.slice(token.start, token.end);
  if (tag !== '<div hidden="">' && tag !== "<div hidden>") return false;
  let at = token.end;
  for (const inner of tokens.slice(index + 1, close + 1)) {
    if (inner.start !== at) return false;
    if (inner.kind === "comment" ? !markers.has(html.slice(inner.start, inner.end)) : inner !== tokens[close])
      return false;
    at = inner.end;
  }
  return true;
}
