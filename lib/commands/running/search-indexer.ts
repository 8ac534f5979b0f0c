import { Worker } from "node:worker_threads";
import type { Message } from "#lib/content/publisher.ts";
import { searchFolder } from "#lib/search/index-folder.ts";
import type { RunningLake } from "./lake.ts";

export type IndexerSettings = {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly lake: RunningLake | undefined;
  /** Of a hosted project. */
  readonly token: string | undefined;
  readonly data: string;
  readonly say: (line: string) => void;
};

export type SearchIndexer = {
  /** Published content changed: what the search finds is renewed. */
  readonly tell: (message: Message) => void;
  readonly stop: () => Promise<void>;
};

const program = new URL("../../search/indexer.main.ts", import.meta.url);
/** Milliseconds before a thread that died is started again. */
const pause = 5_000;

/**
 * Starts the thread that fills the index of the search. The site goes on without it; one that died begins anew, and reads
 * everything, since nobody knows what it had missed.
 */
export function startSearchIndexer(settings: IndexerSettings): SearchIndexer {
  const { say, lake, data, variables } = settings;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let { worker, ended } = start();
  return {
    tell: (message) => {
      // The clock alone changes no text: what comes out later is in the index, with its date.
      if ("clock" in message) return;
      worker.postMessage("everything" in message ? { everything: true } : { id: message._id });
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      worker.postMessage("stop");
      const late = setTimeout(() => void worker.terminate(), 2_000);
      await ended;
      clearTimeout(late);
    },
  };

  /** A thread, and its end, which may have come before anybody waits for it. */
  function start(): { readonly worker: Worker; readonly ended: Promise<void> } {
    const token = lake?.token ?? settings.token;
    const own = {
      ...variables,
      ...(lake === undefined ? {} : { SANITY_API_HOST: lake.url.origin }),
    };
    const started = new Worker(program, {
      workerData: {
        variables: JSON.parse(JSON.stringify(own)),
        folder: searchFolder(data),
        ...(token === undefined ? {} : { token }),
      },
    });
    started.on("message", (line) => say(String(line)));
    started.on("error", (error) =>
      say(`The search index: ${error instanceof Error ? error.message : String(error)}`),
    );
    const over = Promise.withResolvers<void>();
    started.once("exit", () => {
      over.resolve();
      if (stopped) return;
      timer = setTimeout(() => {
        ({ worker, ended } = start());
        worker.postMessage({ everything: true });
      }, pause);
      timer.unref();
    });
    return { worker: started, ended: over.promise };
  }
}
