import { Script } from "node:vm";

/** A computation did not end in the time it was given. */
export class OutOfTime extends Error {
  override readonly name = "OutOfTime";
}

const slot = "__vitrineLakeTask";
const script = new Script(`globalThis.${slot}()`);

/**
 * Runs synchronous work and stops it after `milliseconds`, wherever it is: V8 ends the execution. GROQ is a language in
 * which a short query can take hours, and a process of its own would need a second copy of every document.
 */
export function withTimeLimit<Result>(milliseconds: number, work: () => Result): Result {
  let outcome: { readonly result: Result } | null = null;
  Reflect.set(globalThis, slot, () => {
    outcome = { result: work() };
  });
  try {
    script.runInThisContext({ timeout: milliseconds });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") {
      throw new OutOfTime(`Query took longer than ${milliseconds} ms`);
    }
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, slot);
  }
  return resultOf(outcome);
}

function resultOf<Result>(outcome: { readonly result: Result } | null): Result {
  if (!outcome) throw new OutOfTime("Query was stopped");
  return outcome.result;
}
