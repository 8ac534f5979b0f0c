import type { SanityClient } from "@sanity/client";
import { useEffect, useState } from "react";
import { useClient } from "sanity";
import { studioApiVersion } from "../studio-environment.ts";
import { useTask } from "./use-task.ts";

export type Desk<Found> = {
  /** `null` until it is found. */
  readonly found: Found | null;
  readonly problem: string | null;
  /** Whether something is being written; buttons wait for it. */
  readonly isBusy: boolean;
  /** Writes an answer, then looks again. */
  readonly answer: (write: (client: SanityClient) => Promise<void>) => void;
};

/** What a pane shows, looked for when it opens and after every answer. `read` must be the same function each time. */
export function useDesk<Found>(read: (client: SanityClient) => Promise<Found>): Desk<Found> {
  const client = useClient({ apiVersion: studioApiVersion });
  const [found, setFound] = useState<Found | null>(null);
  const { isBusy, problem, run } = useTask();
  useEffect(() => run(async () => setFound(await read(client))), [client, read, run]);
  return {
    found,
    problem,
    isBusy,
    answer: (write) =>
      run(async () => {
        try {
          await write(client);
        } finally {
          setFound(await read(client));
        }
      }),
  };
}
