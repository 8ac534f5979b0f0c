import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { contentClient } from "../content/client.ts";
import { parseEnvironment } from "../site/environment.ts";
import { startIndexer } from "./indexer.ts";

// The thread that fills the index of the search: reading and stemming thousands of texts keeps no reader waiting.

const settings = z.object({
  variables: z.record(z.string(), z.string().optional()),
  folder: z.string(),
  token: z.string().optional(),
});
const message = z.union([z.object({ id: z.string() }), z.object({ everything: z.literal(true) })]);

const { variables, folder, token } = settings.parse(workerData);
const client = contentClient(parseEnvironment(variables), token === undefined ? {} : { token });
const indexer = startIndexer({
  // A slice of works is a long answer, and nobody waits for it.
  client: client.withConfig({ timeout: 60_000 }),
  folder,
  log: (line) => parentPort?.postMessage(line),
});

parentPort?.on("message", (told: unknown) => {
  if (told === "stop") {
    indexer.stop();
    parentPort?.close();
    return;
  }
  indexer.tell(message.parse(told));
});
