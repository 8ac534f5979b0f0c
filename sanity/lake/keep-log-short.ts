import timers from "node:timers/promises";
import { shortenLog } from "./store/shorten-log.ts";
import type { Store } from "./store/store.ts";

const day = 24 * 60 * 60 * 1000;
/** Editors who just started the site are not made to wait. */
const beforeFirst = 60_000;
const betweenSteps = 50;

/**
 * Takes what is older than `days` out of the log of transactions, now and then, in steps that hold nobody up. Returns the
 * way to stop. A fault is told and tried again a day later: nothing depends on it.
 */
export function keepLogShort(
  store: Store,
  days: number,
  say: (words: string) => void,
  now: () => Date = () => new Date(),
): () => void {
  const stopped = new AbortController();
  const pause = (milliseconds: number): Promise<void> =>
    timers.setTimeout(milliseconds, undefined, { ref: false, signal: stopped.signal });
  const run = async (): Promise<never> => {
    await pause(beforeFirst);
    for (;;) {
      try {
        const before = new Date(now().getTime() - days * day).toISOString();
        for (let after: number | null = 0; after !== null; await pause(betweenSteps))
          after = shortenLog(store.database, { before, after }).next;
      } catch (error) {
        if (stopped.signal.aborted) throw error;
        say(`The log of transactions could not be shortened: ${String(error)}`);
      }
      await pause(day);
    }
  };
  run().catch(() => {
    // Stopped: the only way it ends.
  });
  return () => stopped.abort();
}
