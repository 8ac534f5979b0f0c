import { languageTags } from "#lib/i18n/locale.ts";
import { fingerprint } from "#sanity/translation/fingerprint.ts";
import { countCharacters, forbiddenCharacter } from "./characters.ts";
import { richFaults } from "./rich-faults.ts";
import type { ExchangeFile, ReturnedFile, ReturnedUnit, Unit } from "./unit.ts";

/** Why a file is not taken: of one of its texts, or of the whole (no id). */
export type Refusal = {
  readonly id: string | null;
  readonly reason: string;
  /** The reason in French, where the checker of messages has found it. */
  readonly french?: string;
};

export type Comparison = {
  /** Not empty: nothing at all may be written. */
  readonly refusals: readonly Refusal[];
  /** What came back with other words than are there. */
  readonly changed: readonly { readonly unit: Unit; readonly target: string }[];
  /** What was out of date, and came back with the same words and as translated. */
  readonly confirmed: readonly Unit[];
  /** What came back without a translation, or out of date and untouched. */
  readonly open: readonly Unit[];
};

/**
 * Compares what a translator sent back with what is there now, and checks all of it before anything is written; what only
 * a message can have wrong is for `messageRefusals`.
 */
export function compareReturned(returned: ReturnedFile, present: ExchangeFile): Comparison {
  const refusals: Refusal[] = languageFaults(returned, present).map((reason) => ({ id: null, reason }));
  const units = new Map(present.units.map((unit) => [unit.id, unit]));
  const seen = new Set<string>();
  const changed: { unit: Unit; target: string }[] = [];
  const confirmed: Unit[] = [];
  const open: Unit[] = [];
  for (const one of returned.units) {
    const refuse = (reason: string): unknown => refusals.push({ id: one.id, reason });
    const isDoubled = seen.has(one.id);
    seen.add(one.id);
    const unit = units.get(one.id);
    if (isDoubled) refuse("it stands in the file twice");
    else if (unit === undefined) refuse("there is no such text (any more)");
    else {
      const isEmpty = one.target === null || one.target.trim() === "";
      sourceFaults(one, unit).forEach(refuse);
      if (isEmpty) open.push(unit);
      else if (one.target !== unit.target && one.target !== null) {
        targetFaults(unit, one.target).forEach(refuse);
        changed.push({ unit, target: one.target });
      } else if (unit.state === "outdated") (one.state === "outdated" ? open : confirmed).push(unit);
    }
  }
  return { refusals, changed, confirmed, open };
}

function languageFaults(returned: ReturnedFile, { from, to }: ExchangeFile): readonly string[] {
  const wanted = [languageTags[from], languageTags[to]];
  const found = [returned.sourceLanguage, returned.targetLanguage];
  const isSame = found.every(
    (tag, at) => tag.replaceAll("_", "-").toLowerCase() === wanted[at]?.toLowerCase(),
  );
  return isSame
    ? []
    : [`the file is for ${found.join(" → ")}; what is translated here is ${wanted.join(" → ")}`];
}

function sourceFaults(returned: ReturnedUnit, unit: Unit): readonly string[] {
  const { fingerprint: told } = returned;
  if (told !== null && told !== unit.fingerprint)
    return [`its source has changed since; it is now ${JSON.stringify(unit.source)}. Export it again`];
  if (fingerprint(returned.source) === unit.fingerprint) return [];
  return told === null
    ? [`its source is another now: ${JSON.stringify(unit.source)}. Export it again`]
    : ["its source was altered in the file; only translations may change"];
}

function targetFaults(unit: Unit, target: string): readonly string[] {
  const forbidden = forbiddenCharacter(target);
  const isTooLong = unit.kind !== "message" && unit.max !== null && countCharacters(target) > unit.max;
  return [
    ...(unit.kind === "rich" ? richFaults(unit.source, target) : []),
    ...(isTooLong ? [`it has ${countCharacters(target)} characters; there is room for ${unit.max}`] : []),
    ...(forbidden === null ? [] : [`it holds the character ${forbidden}; take it out`]),
  ];
}
