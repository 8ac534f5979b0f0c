// The page's end of the shared stream (see ../listen/mux.ts): a `fetch` that carries every listener over one request,
// because browsers allow six HTTP/1.1 connections to one host and the Studio listens more often than that.
import { readLines } from "./read-lines.ts";

/** What the Sanity client takes for `resolveFetch`. */
export type LakeFetch = (input: string, init?: LakeFetchInit) => Promise<Response>;

export interface LakeFetchInit {
  readonly method?: string;
  readonly headers?: HeadersInit;
  readonly body?: BodyInit | null;
  readonly signal?: AbortSignal;
}

const listener = /\/(?:data\/)?(?:listen|live\/events|presence)(?:\/|\?|$)/;

/** One for each lake, whoever in the page asks: a browser has few connections for all its tabs together. */
const streams = new Map<string, SharedStream>();

/** A `fetch` for a lake at `apiHost` (e.g. `https://site/api/lake`): listeners share one request, all else is the browser's. */
export function lakeFetch(apiHost: string): LakeFetch {
  return (input, init) => {
    const isListener = (init?.method ?? "GET") === "GET" && listener.test(input);
    if (!input.startsWith(apiHost) || !isListener) return fetch(input, init);
    return streamOf(apiHost).listen(input, init);
  };
}

function streamOf(apiHost: string): SharedStream {
  const open = streams.get(apiHost);
  if (open?.isOpen) return open;
  const stream = new SharedStream(apiHost);
  streams.set(apiHost, stream);
  return stream;
}

interface Channel {
  /** Settles the promise of `listen`. */
  readonly answer: (response: Response) => void;
  readonly fail: (error: Error) => void;
  body: ReadableStreamDefaultController<Uint8Array> | null;
}

type Frame = { readonly channel: number } & Readonly<Record<string, unknown>>;

class SharedStream {
  isOpen = true;
  readonly #address: string;
  readonly #channels = new Map<number, Channel>();
  readonly #encoder = new TextEncoder();
  #next = 1;

  constructor(apiHost: string) {
    this.#address = `${apiHost}/v1/mux/${crypto.randomUUID()}`;
    this.#read().then(
      () => this.#end(new TypeError("The lake has closed the stream")),
      (error: unknown) => this.#end(error instanceof Error ? error : new TypeError(String(error))),
    );
  }

  listen(url: string, init: LakeFetchInit | undefined): Promise<Response> {
    const channel = this.#next++;
    const lastEventId = new Headers(init?.headers).get("last-event-id");
    return new Promise((answer, fail) => {
      if (init?.signal?.aborted) {
        fail(new DOMException("Aborted", "AbortError"));
        return;
      }
      this.#channels.set(channel, { answer, fail, body: null });
      init?.signal?.addEventListener(
        "abort",
        () => this.#close(channel, new DOMException("Aborted", "AbortError")),
        { once: true },
      );
      const open = { op: "open", channel, url, ...(lastEventId === null ? {} : { lastEventId }) };
      this.#send(open);
    });
  }

  async #read(): Promise<void> {
    const response = await fetch(this.#address);
    if (!response.ok || !response.body)
      throw new TypeError(`The lake has no shared stream for this page (${response.status})`);
    await readLines(response.body, (line) => this.#take(JSON.parse(line) as Frame));
  }

  #take(frame: Frame): void {
    const channel = this.#channels.get(frame.channel);
    if (!channel) return;
    if (typeof frame["status"] === "number") this.#open(frame.channel, channel, frame["status"], frame);
    if (typeof frame["data"] === "string") channel.body?.enqueue(this.#encoder.encode(frame["data"]));
    if (frame["end"] === true) {
      this.#channels.delete(frame.channel);
      channel.body?.close();
    }
  }

  #open(number: number, channel: Channel, status: number, frame: Frame): void {
    const headers = { "content-type": String(frame["contentType"]) };
    if (status !== 200) {
      this.#channels.delete(number);
      channel.answer(
        new Response(typeof frame["body"] === "string" ? frame["body"] : "", { status, headers }),
      );
      return;
    }
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        channel.body = controller;
      },
      cancel: () => this.#close(number, null),
    });
    channel.answer(new Response(body, { status, headers }));
  }

  #close(number: number, reason: Error | null): void {
    const channel = this.#channels.get(number);
    if (!channel) return;
    this.#channels.delete(number);
    if (reason) stopChannel(channel, reason);
    this.#send({ op: "close", channel: number });
  }

  #send(command: { readonly op: string; readonly channel: number }): void {
    fetch(this.#address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(command),
    }).then(
      (response) => {
        if (!response.ok) this.#refuse(command.channel, response);
      },
      (error: unknown) => this.#end(error instanceof Error ? error : new TypeError(String(error))),
    );
  }

  /** One listener too many is that listener's trouble; the others go on. */
  #refuse(number: number, response: Response): void {
    this.#channels.get(number)?.answer(response);
    this.#channels.delete(number);
  }

  /** Every listener learns that the connection is gone; the Sanity client connects again, over a new stream. */
  #end(error: Error): void {
    this.isOpen = false;
    for (const channel of this.#channels.values()) stopChannel(channel, error);
    this.#channels.clear();
  }
}

function stopChannel(channel: Channel, error: Error): void {
  channel.fail(error);
  try {
    channel.body?.error(error);
  } catch {
    // The reader has already let go of it.
  }
}
