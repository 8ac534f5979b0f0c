import { attribute, matchTags, readTokens } from "./html-tokens.ts";
import type { Token } from "./html-tokens.ts";
import { scriptKind } from "./script-kinds.ts";
import type { SegmentCall } from "./script-kinds.ts";

/** A finished page, read: its tags, which close which, and the parts React streamed after the rest. */
export type Page = {
  readonly html: string;
  readonly tokens: readonly Token[];
  readonly ends: ReadonlyMap<number, number>;
  /** Index of the opening token of each `<div hidden id="S:…">`, by its id. */
  readonly segments: ReadonlyMap<string, number>;
  /** Which segment goes where, by the id of the template that stands there. */
  readonly calls: ReadonlyMap<string, SegmentCall>;
};

/** Reads a page of Next, or says why it is not one this version understands. */
export function readPage(html: string): Page | string {
  if (!/^<!doctype html>/i.test(html.slice(0, 15)) || !html.trimEnd().endsWith("</html>"))
    return "not a whole HTML document";
  const tokens = readTokens(html);
  if (tokens === undefined) return "markup that does not end";
  const ends = matchTags(tokens);
  if (ends === undefined) return "tags that do not nest";
  const segments = new Map<string, number>();
  const calls = new Map<string, SegmentCall>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "open") continue;
    if (token.name === "meta" && attribute(html, token, "name") === "runtime")
      return "the page asks to keep the runtime";
    if (token.name === "div" && html.startsWith('<div hidden id="S:', token.start)) {
      segments.set(attribute(html, token, "id") ?? "", index);
    }
    if (token.name !== "script") continue;
    const kind = scriptKind(html, token, textOf(html, tokens, ends, index));
    if (kind.kind === "unknown") return kind.reason;
    if (kind.kind === "segments")
      calls.set(kind.call.instruction === "$RC" ? kind.call.first : kind.call.second, kind.call);
  }
  return { html, tokens, ends, segments, calls };
}

/** The source between an opening token and its end. */
export function textOf(
  html: string,
  tokens: readonly Token[],
  ends: ReadonlyMap<number, number>,
  index: number,
): string {
  const close = tokens[ends.get(index) ?? -1];
  return close === undefined ? "" : html.slice(tokens[index]?.end ?? 0, close.start);
}
