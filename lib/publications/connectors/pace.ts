import type { Clock } from "./clock.ts";

/** Waits until it is this one's turn at what the key stands for. */
export type Pace = (key: string, pause: number, signal: AbortSignal | undefined) => Promise<void>;

/**
 * Lets requests to one register begin no closer together than it asks for, in the order they came, whoever sends them.
 * `pause` is in milliseconds.
 */
export function createPace(clock: Clock): Pace {
  const free = new Map<string, number>();
  return async (key, pause, signal) => {
    const now = clock.now();
    const turn = Math.max(now, free.get(key) ?? 0);
    free.set(key, turn + pause);
    if (turn > now) await clock.wait(turn - now, signal);
  };
}
