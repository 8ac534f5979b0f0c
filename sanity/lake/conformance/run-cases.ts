import type { SanityClient } from "@sanity/client";
import type { ConformanceCase } from "./case.ts";
import { cleanUp } from "./clean-up.ts";
import type { KnownFailure } from "./known.ts";
import { libraryParams, writeLibrary } from "./library.ts";
import { Place } from "./place.ts";

/** What became of one case. */
export interface Outcome {
  readonly case: ConformanceCase;
  readonly result: "passed" | "failed" | "not supported";
  /** Why it did not pass; empty when it did. */
  readonly reason: string;
  /** It failed, and is listed as doing so. */
  readonly isKnown: boolean;
}

const patience = 10_000;

/**
 * Runs cases one after the other at a Sanity API host. They write under a name of their own, and what they wrote is
 * removed at the end.
 * @param client with a token that may write
 * @param known failures of that host that are listed
 */
export async function runCases(
  client: SanityClient,
  cases: readonly ConformanceCase[],
  known: readonly KnownFailure[],
): Promise<readonly Outcome[]> {
  const run = `cf${Math.random().toString(36).slice(2, 10)}`;
  const params = libraryParams(run);
  const outcomes: Outcome[] = [];
  try {
    await writeLibrary(client, run);
    for (const [index, each] of cases.entries()) {
      const place = new Place(client, run, `c${index}`, params);
      outcomes.push(outcomeOf(each, await faultOf(each, place), known));
    }
  } finally {
    await cleanUp(client, run);
  }
  return outcomes;
}

function outcomeOf(each: ConformanceCase, fault: Error | null, known: readonly KnownFailure[]): Outcome {
  if (fault === null) return { case: each, result: "passed", reason: "", isKnown: false };
  const listed = known.find(({ area, name }) => area === each.area && name === each.name);
  if (listed !== undefined)
    return {
      case: each,
      result: listed.kind === "differs" ? "failed" : "not supported",
      reason: listed.reason,
      isKnown: true,
    };
  const said = fault.message;
  return {
    case: each,
    result: isForbidden(fault) ? "not supported" : "failed",
    reason: said,
    isKnown: false,
  };
}

/**
 * A hosted project has a plan, and a token a role: what these do not allow is no fault of the API. Nor is it one that the
 * lake of a site publishes only what its schema knows.
 */
function isForbidden(fault: Error): boolean {
  const status = "statusCode" in fault ? fault.statusCode : 0;
  return status === 402 || status === 403 || fault.message.includes("There is no type of content called");
}

/** What was thrown; null when nothing was. */
async function faultOf(each: ConformanceCase, place: Place): Promise<Error | null> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`nothing came in ${patience} ms`)), patience);
  try {
    await Promise.race([each.run(place), late.promise]);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error("threw what is no error", { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
