import { splitTex } from "#sanity/tex/split-tex.ts";
import { segmentsToText } from "../math/tex-to-text.ts";

/** A beginning short enough for a list, and what follows it; `head + rest` is the abstract again, its TeX untouched. */
export type CutAbstract = { readonly head: string; readonly rest: string };

/** Less than this is not worth a click: then the abstract is shown whole. */
const leastRest = 60;

/**
 * An abstract cut between words near `length` characters as read, never inside a word, a formula or a TeX group;
 * `null` when it is short enough to be shown whole.
 */
export function cutAbstract(tex: string, length = 220): CutAbstract | null {
  let cut: number | null = null;
  for (const place of placesToCut(tex)) {
    if (cut !== null && segmentsToText(tex.slice(0, place)).length > length) break;
    cut = place;
  }
  if (cut === null) return null;
  const rest = tex.slice(cut);
  return segmentsToText(rest).trim().length < leastRest ? null : { head: tex.slice(0, cut), rest };
}

/** Where a word ends outside formulas and groups, from the beginning. */
function* placesToCut(tex: string): Generator<number> {
  let start = 0;
  let depth = 0;
  for (const segment of splitTex(tex)) {
    if (segment.kind === "prose") {
      for (const { 0: found, index } of segment.source.matchAll(/\\[^]|[{}]|[ \t\r\n]+/gu)) {
        if (found === "{") depth += 1;
        else if (found === "}") depth = Math.max(0, depth - 1);
        else if (!found.startsWith("\\") && depth === 0 && start + index > 0) yield start + index;
      }
    }
    start += segment.source.length;
  }
}
