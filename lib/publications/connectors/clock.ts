import { setTimeout as sleep } from "node:timers/promises";

/** Time as the connectors see it, so that tests need not wait. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** @throws the reason of the signal, as soon as it is aborted */
  readonly wait: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
};

/** The clock on the wall. */
export const wallClock: Clock = {
  now: Date.now,
  wait: async (milliseconds, signal) => {
    try {
      await sleep(milliseconds, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
};
