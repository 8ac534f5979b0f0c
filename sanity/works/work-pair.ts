import { fingerprint } from "../translation/fingerprint.ts";
import { compare } from "./voice.ts";

/** A question to an editor: are these two works one? Its id has a dot, so that no reader without a token sees it. */
export type PairDocument = {
  readonly _id: string;
  readonly _type: "workPair";
  readonly works: readonly {
    readonly _key: string;
    readonly _type: "reference";
    readonly _ref: string;
    readonly _weak: true;
  }[];
  readonly reason: string;
  readonly state: "open" | "same" | "different";
  readonly at: string;
  readonly batch: string;
};

/** The id of the question about two works, in whichever order they are named. */
export function pairId(one: string, other: string): string {
  return `workPair.${fingerprint([one, other].toSorted(compare).join(" "))}`;
}

export function pairDocument({
  works: [one, other],
  reason,
  at,
  batch,
}: {
  readonly works: readonly [string, string];
  readonly reason: string;
  readonly at: string;
  readonly batch: string;
}): PairDocument {
  return {
    _id: pairId(one, other),
    _type: "workPair",
    works: [one, other].toSorted(compare).map((_ref) => ({
      _key: fingerprint(_ref).slice(0, 12),
      _type: "reference",
      _ref,
      _weak: true,
    })),
    reason,
    state: "open",
    at,
    batch,
  };
}
