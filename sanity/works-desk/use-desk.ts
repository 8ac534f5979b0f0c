import { useCallback, useEffect, useState } from "react";
import { useClient } from "sanity";
import type { SanityClient } from "@sanity/client";
import { studioApiVersion } from "../studio-environment.ts";

export type Desk<Found> = {
  /** `null` until it is found. */
  readonly found: Found | null;
  readonly problem: string | null;
  /** What is being written now, by its name; buttons wait for it. */
  readonly busy: string | null;
  /** Writes an answer, then looks again. */
  readonly answer: (name: string, write: (client: SanityClient) => Promise<void>) => void;
};

/** What a pane shows, looked for when it opens and after every answer. `read` must be the same function each time. */
export function useDesk<Found>(read: (client: SanityClient) => Promise<Found>): Desk<Found> {
  const client = useClient({ apiVersion: studioApiVersion });
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const look = useCallback(async () => setFound(await read(client)), [client, read]);
  useEffect(() => {
    look().catch((error: unknown) => setProblem(wordsFor(error)));
  }, [look]);
  const answer = (name: string, write: (client: SanityClient) => Promise<void>): void => {
    setBusy(name);
    setProblem(null);
    write(client)
      .catch((error: unknown) => setProblem(wordsFor(error)))
      .then(look)
      .catch((error: unknown) => setProblem(wordsFor(error)))
      .finally(() => setBusy(null));
  };
  return { found, problem, busy, answer };
}

function wordsFor(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
