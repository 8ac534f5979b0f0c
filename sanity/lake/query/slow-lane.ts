import { Worker } from "node:worker_threads";
import type { Dataset } from "../store/dataset.ts";
import { AnswerTooLarge } from "./answer-size.ts";
import type { QueryRequest } from "./run-query.ts";
import { OutOfTime } from "./time-limit.ts";

export type LaneMessage =
  | { readonly kind: "documents"; readonly texts: readonly string[] }
  | {
      readonly kind: "changes";
      readonly seq: number;
      readonly changes: readonly { readonly id: string; readonly text: string | null }[];
    }
  | {
      readonly kind: "query";
      readonly number: number;
      readonly request: QueryRequest;
      readonly characters: number;
    };

export type LaneAnswer =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly failure: { readonly name: string; readonly message: string } };

/** More queries wait than will be answered in time. */
export class LaneFull extends Error {
  override readonly name = "LaneFull";
}

export interface LaneLimits {
  /** For this query, once it is its turn. */
  readonly milliseconds: number;
  /** Of the answer. */
  readonly characters: number;
}

type Waiting = {
  readonly request: QueryRequest;
  readonly limits: LaneLimits;
  readonly resolve: (text: string) => void;
  readonly reject: (error: Error) => void;
};

const longestQueue = 8;
/** Documents handed over in one go, so that the main thread stays free for others. */
const slice = 500;
/** Heap of the thread: twice what the largest institute's content takes. */
const heapMegabytes = 2048;

/**
 * Queries that would keep everybody else waiting, one after the other in a thread of their own. The thread is made for
 * the first of them, is told of every transaction, and is ended with a query that takes too long or too much memory.
 */
export class SlowLane {
  readonly #dataset: Dataset;
  readonly #queue: Waiting[] = [];
  #worker: Worker | null = null;
  #unsubscribe: (() => void) | null = null;
  #isBusy = false;
  #isClosed = false;
  #number = 0;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  /**
   * The answer to a query, as JSON without braces.
   * @throws LaneFull when too many wait; OutOfTime, AnswerTooLarge, or what groq-js says of the query
   */
  run(request: QueryRequest, limits: LaneLimits): Promise<string> {
    if (this.#queue.length >= longestQueue || this.#isClosed)
      return Promise.reject(new LaneFull("Too many long queries are waiting. Please try again in a moment."));
    return new Promise((resolve, reject) => {
      this.#queue.push({ request, limits, resolve, reject });
      void this.#next();
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#end();
    for (const { reject } of this.#queue.splice(0)) reject(new LaneFull("The lake is closing."));
  }

  async #next(): Promise<void> {
    const waiting = this.#isBusy ? undefined : this.#queue.shift();
    if (waiting === undefined) return;
    this.#isBusy = true;
    try {
      const worker = this.#worker ?? (await this.#start());
      waiting.resolve(await this.#ask(worker, waiting));
    } catch (error) {
      waiting.reject(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.#isBusy = false;
      void this.#next();
    }
  }

  #ask(worker: Worker, { request, limits }: Waiting): Promise<string> {
    const number = (this.#number += 1);
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        worker.off("message", hear);
        worker.off("error", fail);
        act();
      };
      const hear = (answer: LaneAnswer): void => {
        if (answer.number !== number) return;
        settle(() => ("text" in answer ? resolve(answer.text) : reject(asError(answer.failure))));
      };
      const fail = (error: Error): void => {
        this.#end();
        const isMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
        settle(() =>
          reject(
            isMemory ? new AnswerTooLarge("The query needs more memory than one query may have.") : error,
          ),
        );
      };
      const timer = setTimeout(() => {
        this.#end();
        settle(() => reject(new OutOfTime(`Query took longer than ${limits.milliseconds} ms`)));
      }, limits.milliseconds);
      worker.on("message", hear);
      worker.on("error", fail);
      worker.postMessage({
        kind: "query",
        number,
        request,
        characters: limits.characters,
      } satisfies LaneMessage);
    });
  }

  /** A thread with all documents. What is written while they are handed over is told after them; saying it twice does no harm. */
  async #start(): Promise<Worker> {
    const worker = new Worker(new URL("slow-lane.worker.ts", import.meta.url), {
      workerData: this.#dataset.name,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
      execArgv: ["--disable-warning=ExperimentalWarning"],
    });
    worker.unref();
    // One that fails between queries is replaced at the next.
    worker.on("error", () => this.#end());
    this.#worker = worker;
    const tell = (message: LaneMessage): void => worker.postMessage(message);
    this.#unsubscribe = this.#dataset.subscribe(({ seq, changes }) =>
      tell({
        kind: "changes",
        seq,
        changes: changes.map(({ id, after }) => ({
          id,
          text: after === null ? null : JSON.stringify(after),
        })),
      }),
    );
    const ids = [...this.#dataset.documents.keys()];
    for (let start = 0; start < ids.length && this.#worker === worker; start += slice) {
      const texts = ids
        .slice(start, start + slice)
        .flatMap((id) => this.#dataset.documents.get(id) ?? [])
        .map((document) => JSON.stringify(document));
      tell({ kind: "documents", texts });
      await new Promise((resolve) => setImmediate(resolve));
    }
    return worker;
  }

  #end(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    void this.#worker?.terminate();
    this.#worker = null;
  }
}

function asError({ name, message }: { readonly name: string; readonly message: string }): Error {
  if (name === "AnswerTooLarge") return new AnswerTooLarge(message);
  if (name === "RangeError") return new RangeError(message);
  return Object.assign(new Error(message), { name });
}
