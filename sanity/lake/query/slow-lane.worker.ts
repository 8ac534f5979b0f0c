// The thread in which slow queries run: it has the documents too, and is ended from outside when a query takes too long.
import { parentPort, workerData } from "node:worker_threads";
import { Dataset } from "../store/dataset.ts";
import { refuseLarge } from "./answer-size.ts";
import { DatasetViews } from "./dataset-views.ts";
import { runQuery } from "./run-query.ts";
import type { LaneAnswer, LaneMessage } from "./slow-lane.ts";
import { writeAnswer } from "./write-answer.ts";

const dataset = new Dataset(String(workerData), "");
const views = new DatasetViews(dataset);

parentPort?.on("message", (message: LaneMessage) => {
  switch (message.kind) {
    case "documents":
      for (const text of message.texts) dataset.load(JSON.parse(text));
      return;
    case "changes":
      return dataset.apply({
        id: "",
        author: "",
        timestamp: "",
        seq: message.seq,
        changes: message.changes.map(({ id, text }) => ({
          id,
          before: dataset.documents.get(id) ?? null,
          after: text === null ? null : JSON.parse(text),
          mutations: [],
        })),
      });
    case "query":
      return parentPort?.postMessage(answer(message));
  }
});

function answer({ number, request, characters }: Extract<LaneMessage, { kind: "query" }>): LaneAnswer {
  try {
    const { result, sourceMap } = runQuery(views, request);
    refuseLarge(result, characters);
    return { number, text: writeAnswer(result, sourceMap) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { number, failure: { name, message } };
  }
}
