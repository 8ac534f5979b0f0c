import { tellWords, type Telling } from "../check/tell.ts";
import type { Comparison } from "./compare-returned.ts";

/** What an import changes, or would change, for people: each text before and after, and how many stay open. */
export function describeComparison(
  { changed, confirmed, open }: Comparison,
  telling: Telling,
): readonly string[] {
  const anew = tellWords(
    { fr: "traduit de nouveau, avec les mêmes mots", en: "translated anew, with the same words" },
    telling,
  );
  return [
    ...changed.flatMap(({ unit, target }) => [
      unit.id,
      ...(unit.target === null ? [] : [`  - ${shown(unit.target)}`]),
      `  + ${shown(target)}`,
    ]),
    ...confirmed.map(({ id }) => `${id}\n  = ${anew}`),
    tellWords(
      {
        fr: `Textes changés\u00A0: ${changed.length}; confirmés\u00A0: ${confirmed.length}; encore à traduire\u00A0: ${open.length}.`,
        en: `${changed.length} changed, ${confirmed.length} confirmed, ${open.length} still to translate.`,
      },
      telling,
    ),
  ];
}

/** Why a file is refused, in lines. */
export function describeRefusals({ refusals }: Pick<Comparison, "refusals">, telling: Telling): string {
  const lines = refusals.map(({ id, reason, french }) => {
    const why = french === undefined ? reason : tellWords({ fr: french, en: reason }, telling);
    return `  ${id === null ? "" : `${id}: `}${why}`;
  });
  const refused = {
    fr: "Le fichier est refusé, et rien n’a été changé\u00A0:",
    en: "The file is refused, and nothing was changed:",
  };
  return [tellWords(refused, telling), ...lines].join("\n");
}

/** A text on one line, with white space that one would not see. */
function shown(text: string): string {
  return text
    .replaceAll("\u{a0}", "⍽")
    .replace(/[\n\r\t\u{2028}\u{2029}]/gu, (character) => JSON.stringify(character).slice(1, -1));
}
