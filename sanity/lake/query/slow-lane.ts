import type { Dataset } from "../store/dataset.ts";
import { QueryProcess, type QueryLimits } from "./query-process.ts";
import type { QueryRequest } from "./run-query.ts";

/** More queries wait than will be answered in time. */
export class LaneFull extends Error {
  override readonly name = "LaneFull";
}

export interface LaneLimits extends QueryLimits {
  /** Comes before those that are not: who runs the site does not stand in line behind strangers. */
  readonly isUrgent: boolean;
}

type Waiting = {
  readonly request: QueryRequest;
  readonly limits: LaneLimits;
  readonly resolve: (text: string) => void;
  readonly reject: (error: Error) => void;
};

/** Of each kind, urgent and not. */
const longestQueue = 8;
/** Heap of the process: twice what the largest institute's content takes. */
const usualHeap = 2048;

/**
 * Queries that would keep everybody else waiting, one after the other in a process of their own. It is started for the
 * first of them, and again for the next after one that took it down: a thread that fills its heap would end the lake.
 */
export class SlowLane {
  readonly #dataset: Dataset;
  readonly #heapMegabytes: number;
  readonly #queues = { urgent: new Array<Waiting>(), others: new Array<Waiting>() };
  #process: QueryProcess | null = null;
  #isBusy = false;
  #isClosed = false;

  constructor(dataset: Dataset, heapMegabytes = usualHeap) {
    this.#dataset = dataset;
    this.#heapMegabytes = heapMegabytes;
  }

  /** Of the process that is there; null when there is none. */
  get pid(): number | null {
    return this.#process?.isAlive ? (this.#process.pid ?? null) : null;
  }

  /**
   * The answer to a query, as JSON without braces.
   * @throws LaneFull when too many wait; OutOfTime, AnswerTooLarge, or what groq-js says of the query
   */
  run(request: QueryRequest, limits: LaneLimits): Promise<string> {
    const queue = limits.isUrgent ? this.#queues.urgent : this.#queues.others;
    if (queue.length >= longestQueue || this.#isClosed)
      return Promise.reject(new LaneFull("Too many long queries are waiting. Please try again in a moment."));
    return new Promise((resolve, reject) => {
      queue.push({ request, limits, resolve, reject });
      void this.#next();
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#process?.end();
    const { urgent, others } = this.#queues;
    for (const { reject } of [...urgent.splice(0), ...others.splice(0)]) reject(closing());
  }

  async #next(): Promise<void> {
    if (this.#isBusy) return;
    const waiting = this.#queues.urgent.shift() ?? this.#queues.others.shift();
    if (waiting === undefined) return;
    this.#isBusy = true;
    try {
      if (!this.#process?.isAlive) this.#process = new QueryProcess(this.#dataset, this.#heapMegabytes);
      waiting.resolve(await this.#process.ask(waiting.request, waiting.limits));
    } catch (error) {
      waiting.reject(this.#isClosed ? closing() : error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.#isBusy = false;
      void this.#next();
    }
  }
}

function closing(): LaneFull {
  return new LaneFull("The lake is closing.");
}
