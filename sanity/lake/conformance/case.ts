import type { Place } from "./place.ts";

/** What the table counts by. */
export type Area =
  | "query"
  | "perspectives"
  | "source maps"
  | "doc"
  | "mutate"
  | "transactions"
  | "concurrency"
  | "patch"
  | "patch requests"
  | "references"
  | "actions"
  | "releases"
  | "listen"
  | "live"
  | "history"
  | "assets"
  | "image addresses"
  | "projects and users"
  | "GROQ values"
  | "GROQ operators"
  | "GROQ functions"
  | "GROQ arrays"
  | "GROQ projections"
  | "GROQ documents"
  | "GROQ search"
  | "GROQ errors";

/** Does something at a Sanity API host and throws when what happens is not what Sanity documents. */
export type Run = (place: Place) => Promise<void>;

/** One promise of Sanity's API. */
export interface ConformanceCase {
  readonly area: Area;
  readonly name: string;
  readonly run: Run;
  /** Why it is not certain that the hosted Content Lake does just this. */
  readonly doubt?: string;
}

interface Doubtful {
  readonly doubt: string;
  readonly run: Run;
}

/** A case of which it is not certain that the hosted Content Lake does just this, with the reason. */
export function doubtful(doubt: string, run: Run): Doubtful {
  return { doubt, run };
}

/** The cases of one area, by name. */
export function cases(area: Area, named: Readonly<Record<string, Run | Doubtful>>): ConformanceCase[] {
  return Object.entries(named).map(([name, given]) =>
    typeof given === "function" ? { area, name, run: given } : { area, name, ...given },
  );
}
