import type { Area } from "./case.ts";

/** What the embedded lake is known not to do as Sanity does, and why. */
export interface KnownFailure {
  readonly area: Area;
  readonly name: string;
  /** `not supported`: there is no such thing in the lake. `differs`: it answers otherwise. */
  readonly kind: "not supported" | "differs";
  readonly reason: string;
}

const noEngine = "groq-js knows the name and throws: the lake has no such engine";

/** Each must fail: the unit test refuses a list that is out of date. */
export const knownFailures: readonly KnownFailure[] = [
  {
    area: "patch",
    name: "set of every item",
    kind: "not supported",
    reason: "the Studio's own patch engine, which the lake uses, has no [*]",
  },
  {
    area: "GROQ values",
    name: String.raw`"\u{1F600}"`,
    kind: "differs",
    reason: "groq-js cuts code points above U+FFFF; the character itself is well",
  },
  {
    area: "GROQ functions",
    name: "array::unique([null, null])",
    kind: "differs",
    reason: "groq-js keeps every null",
  },
  {
    area: "GROQ functions",
    name: "geo::distance(geo::latLng(0, 0), geo::latLng(0, 0))",
    kind: "not supported",
    reason: noEngine,
  },
  {
    area: "GROQ documents",
    name: "documents::get(*[_id == $notes][0].author).name",
    kind: "not supported",
    reason: noEngine,
  },
  {
    area: "GROQ documents",
    name: "*[_id == $grace]{'n': documents::incomingRefCount()}[0].n",
    kind: "not supported",
    reason: noEngine,
  },
];
