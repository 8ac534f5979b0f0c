import { attribute } from "./html-tokens.ts";
import type { OpenTag } from "./html-tokens.ts";
import type { Page } from "./next-page.ts";

/** What to do with a piece of markup that begins at some token: `last` is the last token it takes in. */
export type Step =
  | { readonly kind: "keep" }
  | { readonly kind: "drop"; readonly last: number }
  | { readonly kind: "place"; readonly last: number; readonly segment: number }
  | { readonly kind: "unknown"; readonly reason: string };

/** A Suspense boundary whose content came later: the content stands in for everything up to its end marker. */
export function placeInBoundary(page: Page, index: number): Step {
  const template = page.tokens[index + 1];
  const id =
    template?.kind === "open" && template.name === "template"
      ? attribute(page.html, template, "id")
      : undefined;
  const call = id === undefined ? undefined : page.calls.get(id);
  const segment = call?.instruction === "$RC" ? page.segments.get(call.second) : undefined;
  const last = boundaryEnd(page, index);
  if (segment === undefined || last === undefined)
    return { kind: "unknown", reason: "a part that never came" };
  return { kind: "place", last, segment };
}

function boundaryEnd({ html, tokens }: Page, start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== "comment") continue;
    const data = html.slice(token.start + 4, token.end - 3);
    if (data === "$" || data === "$?" || data === "$!" || data === "$~" || data === "&") depth += 1;
    else if (data === "/$" || data === "/&") depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

/** A template: where a streamed part goes, the trace of a 404, one of ours, or unknown. */
export function placeTemplate(page: Page, index: number, token: OpenTag, close: number): Step {
  if (attribute(page.html, token, "data-keep") !== undefined) return { kind: "keep" };
  const digest = attribute(page.html, token, "data-dgst");
  if (digest === "NEXT_HTTP_ERROR_FALLBACK;404") return { kind: "drop", last: close };
  if (digest !== undefined)
    return { kind: "unknown", reason: `a part that failed on the server (${digest})` };
  const id = attribute(page.html, token, "id");
  const call = id === undefined ? undefined : page.calls.get(id);
  const segment = call?.instruction === "$RS" ? page.segments.get(call.first) : undefined;
  if (segment === undefined) return { kind: "unknown", reason: `an unknown template at token ${index}` };
  return { kind: "place", last: close, segment };
}
