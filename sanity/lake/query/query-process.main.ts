// The process in which long queries run. It has the documents too, and whatever a query does to it, the lake goes on.
import { writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { Dataset } from "../store/dataset.ts";
import { refuseLarge } from "./answer-size.ts";
import { DatasetViews } from "./dataset-views.ts";
import { endWithLake } from "./end-with-lake.ts";
import type { LaneAnswer, LaneMessage } from "./lane-message.ts";
import { runQuery } from "./run-query.ts";
import { withTimeLimit } from "./time-limit.ts";
import { writeAnswer } from "./write-answer.ts";

const dataset = new Dataset(process.argv[2] ?? "", "");
const views = new DatasetViews(dataset);

yieldToOthers();
endWithLake();
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
// A terminal's Ctrl+C reaches this process too, but the lake finishes its answers first and then ends it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
process.on("message", (message: LaneMessage) => {
  if (message.kind === "documents") return take(message);
  tell({ number: message.number, kind: "began" });
  tell(answer(message));
});

function take({ documents }: Extract<LaneMessage, { kind: "documents" }>): void {
  dataset.apply({
    id: "",
    author: "",
    timestamp: "",
    seq: 0,
    changes: documents.map(({ id, text }) => ({
      id,
      before: dataset.documents.get(id) ?? null,
      after: text === null ? null : JSON.parse(text),
      mutations: [],
    })),
  });
}

function answer(asked: Extract<LaneMessage, { kind: "query" }>): LaneAnswer {
  const { number } = asked;
  try {
    const text = withTimeLimit(asked.milliseconds, () => {
      const answered = runQuery(views, asked.request);
      refuseLarge(answered.result, asked.characters);
      return writeAnswer(answered);
    });
    return { number, kind: "answer", text };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { number, kind: "failure", name, message };
  }
}

function tell(message: LaneAnswer): void {
  process.send?.(message);
}

/** Where memory or processor are short, this process is the one to go without; its memory is in no crash dump. */
function yieldToOthers(): void {
  try {
    setPriority(10);
    writeFileSync("/proc/self/oom_score_adj", "1000");
    writeFileSync("/proc/self/coredump_filter", "0");
  } catch {
    // Not every system has these; none needs them.
  }
}
