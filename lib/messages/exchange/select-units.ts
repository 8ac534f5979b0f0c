import type { Unit, UnitState } from "./unit.ts";
import { stateSchema } from "./unit.ts";

/**
 * What `--only missing,outdated` asks for: a set of states; all of them for `all`.
 * @throws Error that names a word that is no state
 */
export function statesOf(words: string): ReadonlySet<UnitState> {
  if (words === "all") return new Set(stateSchema.options);
  return new Set(
    words.split(",").map((word) => {
      const { data } = stateSchema.safeParse(word.trim());
      if (data !== undefined) return data;
      throw new Error(
        `--only has “${word}”. Write one or more of ${stateSchema.options.join(", ")}, with commas, or all.`,
      );
    }),
  );
}

/** The units in these states, in their order. */
export function selectUnits(units: readonly Unit[], states: ReadonlySet<UnitState>): readonly Unit[] {
  return units.filter(({ state }) => states.has(state));
}
