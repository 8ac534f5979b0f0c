import type { Comparison } from "./compare-returned.ts";

/** What an import changes, or would change, for people: each text before and after, and how many stay open. */
export function describeComparison({ changed, confirmed, open }: Comparison): readonly string[] {
  return [
    ...changed.flatMap(({ unit, target }) => [
      unit.id,
      ...(unit.target === null ? [] : [`  - ${shown(unit.target)}`]),
      `  + ${shown(target)}`,
    ]),
    ...confirmed.map(({ id }) => `${id}\n  = translated anew, with the same words`),
    `${changed.length} changed, ${confirmed.length} confirmed, ${open.length} still to translate.`,
  ];
}

/** Why a file is refused, in lines. */
export function describeRefusals({ refusals }: Pick<Comparison, "refusals">): string {
  const lines = refusals.map(({ id, reason }) => `  ${id === null ? "" : `${id}: `}${reason}`);
  return ["The file is refused, and nothing was changed:", ...lines].join("\n");
}

/** A text on one line, with white space that one would not see. */
function shown(text: string): string {
  return text
    .replaceAll("\u{a0}", "⍽")
    .replace(/[\n\r\t\u{2028}\u{2029}]/gu, (character) => JSON.stringify(character).slice(1, -1));
}
