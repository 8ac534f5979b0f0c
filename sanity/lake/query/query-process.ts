import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Dataset } from "../store/dataset.ts";
import { AnswerTooLarge } from "./answer-size.ts";
import type { LaneAnswer, LaneMessage } from "./lane-message.ts";
import type { QueryRequest } from "./run-query.ts";
import { OutOfTime } from "./time-limit.ts";

export interface QueryLimits {
  /** For this query, once it is its turn. */
  readonly milliseconds: number;
  /** Of the answer. */
  readonly characters: number;
}

const program = fileURLToPath(new URL("./query-process.main.ts", import.meta.url));
/** Documents handed over in one go, so that the lake stays free for others. */
const slice = 200;
/** Milliseconds in which the process has to have come up and to have taken the documents. */
const longestStart = 30_000;
/** Milliseconds after its time in which a query has to have stopped by itself. */
const grace = 500;
/** Characters kept of what the process says on its standard error. */
const lastWords = 2_000;

/**
 * A process of its own for queries, with a copy of the documents. A query that takes too long or too much memory ends
 * there, at the worst with the process; `isAlive` is false then.
 */
export class QueryProcess {
  readonly #dataset: Dataset;
  readonly #child: ChildProcess;
  readonly #unsubscribe: () => void;
  /** Documents that the process does not have as they are. */
  readonly #stale: Set<string>;
  #words = "";
  #number = 0;

  constructor(dataset: Dataset, heapMegabytes: number) {
    this.#dataset = dataset;
    this.#stale = new Set(dataset.documents.keys());
    this.#unsubscribe = dataset.subscribe(({ changes }) => {
      for (const { id } of changes) this.#stale.add(id);
    });
    this.#child = fork(program, [dataset.name], {
      execArgv: ["--disable-warning=ExperimentalWarning", `--max-old-space-size=${heapMegabytes}`],
      // It needs no secret, and none of the lake's own flags.
      env: { NODE_ENV: "production" },
      serialization: "advanced",
      stdio: ["pipe", "ignore", "pipe", "ipc"],
    });
    // A lake that has nothing else to do may end.
    for (const part of [this.#child, this.#child.channel, this.#child.stdin, this.#child.stderr]) letGo(part);
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#words = (this.#words + text).slice(-lastWords);
    });
    this.#child.once("exit", this.#unsubscribe);
    this.#child.on("error", () => this.end());
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get isAlive(): boolean {
    const { connected, killed, exitCode, signalCode } = this.#child;
    return connected && !killed && exitCode === null && signalCode === null;
  }

  /**
   * The answer to a query, as JSON without braces; one query at a time.
   * @throws OutOfTime, AnswerTooLarge, or what groq-js says of the query
   */
  async ask(request: QueryRequest, limits: QueryLimits): Promise<string> {
    const number = (this.#number += 1);
    const outcome = Promise.withResolvers<string>();
    const hear = (answer: LaneAnswer): void => {
      if (answer.number !== number) return;
      if (answer.kind === "began") within(limits.milliseconds + grace, tooLong);
      else if (answer.kind === "answer") outcome.resolve(answer.text);
      else outcome.reject(failureOf(answer));
    };
    const ended = (code: number | null, signal: string | null): void =>
      outcome.reject(this.#reasonOf(code, signal));
    const failed = (error: Error): void => outcome.reject(error);
    const tooLong = (): void => {
      this.end();
      outcome.reject(new OutOfTime(`Query took longer than ${limits.milliseconds} ms`));
    };
    let timer: NodeJS.Timeout | undefined;
    const within = (milliseconds: number, otherwise: () => void): void => {
      clearTimeout(timer);
      timer = setTimeout(otherwise, milliseconds);
    };
    within(longestStart, () => {
      this.end();
      outcome.reject(new Error("The process for long queries did not come up in time"));
    });
    this.#child.on("message", hear).once("exit", ended).once("error", failed);
    try {
      const isFed = this.#feed().then(() =>
        this.#tell({ kind: "query", number, request, ...limits }).catch(() => {}),
      );
      await Promise.race([isFed, outcome.promise]);
      return await outcome.promise;
    } finally {
      clearTimeout(timer);
      this.#child.off("message", hear).off("exit", ended).off("error", failed);
    }
  }

  /** Ends the process, whatever it is doing. */
  end(): void {
    this.#unsubscribe();
    this.#child.kill("SIGKILL");
  }

  /** Brings the process up to date, slice by slice. What is written meanwhile is told as well. */
  async #feed(): Promise<void> {
    while (this.#stale.size > 0 && this.isAlive) {
      const ids = [...this.#stale].slice(0, slice);
      for (const id of ids) this.#stale.delete(id);
      const documents = ids.map((id) => {
        const document = this.#dataset.documents.get(id);
        return { id, text: document === undefined ? null : JSON.stringify(document) };
      });
      await this.#tell({ kind: "documents", documents }).catch(() => {});
    }
  }

  /** Resolves when the process has taken the message, but for what a pipe holds. */
  #tell(message: LaneMessage): Promise<void> {
    return new Promise((resolve, reject) => {
      if (!this.isAlive) return reject(new Error("The process for long queries has ended"));
      this.#child.send(message, (error) => (error ? reject(error) : resolve()));
    });
  }

  #reasonOf(code: number | null, signal: string | null): Error {
    const isMemory = signal === "SIGABRT" || code === 134 || this.#words.includes("out of memory");
    // What the kernel ends for want of memory has no last words.
    if (isMemory || signal === "SIGKILL")
      return new AnswerTooLarge("The query needs more memory than one query may have.");
    return new Error(
      `The process for long queries ended (${signal ?? `code ${code}`}). ${this.#words}`.trim(),
    );
  }
}

function failureOf({ name, message }: { readonly name: string; readonly message: string }): Error {
  if (name === "OutOfTime") return new OutOfTime(message);
  if (name === "AnswerTooLarge") return new AnswerTooLarge(message);
  if (name === "RangeError") return new RangeError(message);
  return Object.assign(new Error(message), { name });
}

function letGo(part: object | null | undefined): void {
  if (part && "unref" in part && typeof part.unref === "function") part.unref();
}
