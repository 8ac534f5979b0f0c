import { TYPE } from "@formatjs/icu-messageformat-parser";
import { everyPart, type Icu } from "../check/icu.ts";

/** Values for the arguments of a message; `varied` is the one that this form is about, `null` when there is but one form. */
export type SampleForm = {
  readonly varied: string | null;
  readonly values: Readonly<Record<string, string | number>>;
};

/** One of each kind that French and English tell apart, and those at which one goes wrong: none, a fraction, a million. */
const counts = [0, 1, 1.5, 2, 1_000_000] as const;
/** The same for places in a row: 1st, 2nd, 3rd, 4th. */
const ordinals = [1, 2, 3, 4] as const;

/**
 * The forms in which a message is to be looked at, in whatever languages it is given: each plural with several counts, each
 * select with each of its choices, all other arguments as in `sample`.
 */
export function sampleForms(
  languages: readonly Icu[],
  sample: Readonly<Record<string, string | number>>,
): readonly SampleForm[] {
  const choices = new Map<string, Set<string | number>>();
  for (const part of languages.flatMap((icu) => [...everyPart(icu)])) {
    if (part.type !== TYPE.plural && part.type !== TYPE.select) continue;
    const known = choices.get(part.value) ?? new Set();
    for (const value of choicesOf(part)) known.add(value);
    choices.set(part.value, known);
  }
  if (choices.size === 0) return [{ varied: null, values: sample }];
  return [...choices].flatMap(([varied, known]) =>
    [...known].map((value) => ({ varied, values: { ...sample, [varied]: value } })),
  );
}

type Choice = Extract<Icu[number], { type: TYPE.plural | TYPE.select }>;

function choicesOf(part: Choice): readonly (string | number)[] {
  if (part.type === TYPE.select) return Object.keys(part.options);
  return part.pluralType === "ordinal" ? ordinals : counts;
}
