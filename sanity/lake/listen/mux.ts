// Browsers allow six HTTP/1.1 connections to one host and the Studio opens more listeners than that for one document,
// after which every other request waits for ever. So all listeners of a page share one streaming request:
// `GET mux/<id>` carries frames, `POST mux/<id>` opens and closes channels. See browser.ts for the other end.
import { isRecord } from "../document.ts";
import { badRequest, LakeError, requestError } from "../lake-error.ts";
import { json } from "../http/answers.ts";
import type { LakeRequest } from "../http/lake-context.ts";
import { limits } from "../http/limits.ts";
import { openStream, type StreamRequest } from "./event-stream.ts";

/** One line of the shared stream: the head of a channel's answer, a piece of its body, or its end. */
export type MuxFrame =
  | {
      readonly channel: number;
      readonly status: number;
      readonly contentType: string;
      readonly body?: string;
    }
  | { readonly channel: number; readonly data: string }
  | { readonly channel: number; readonly end: true };

type Answer = (url: URL, headers: Headers, signal: AbortSignal) => Promise<Response>;

const validId = /^[A-Za-z0-9-]{8,64}$/;
const mostChannels = 64;
const mostConnections = 50;
const waitForReader = 30_000;

/** The shared streams of all open pages. */
export class Multiplexer {
  readonly #connections = new Map<string, Connection>();

  /** Answers `GET` and `POST mux/<id>`; `answer` serves the channels with the rights of the request that opened them. */
  async handle(request: LakeRequest, id: string, answer: Answer): Promise<Response> {
    if (!validId.test(id))
      throw badRequest("The id of a shared stream has 8 to 64 letters, digits and hyphens");
    const connection = this.#connectionOf(id);
    if (request.method === "GET") return connection.open(request);
    const command = await request.json(limits.smallBody);
    if (!isRecord(command) || typeof command["channel"] !== "number")
      throw badRequest('"channel" is missing');
    if (command["op"] === "close") connection.closeChannel(command["channel"]);
    else
      await connection.openChannel(
        command["channel"],
        channelUrl(command["url"]),
        channelHeaders(command["lastEventId"]),
        answer,
      );
    return json({});
  }

  /** Ends every stream, when the lake closes. */
  close(): void {
    for (const connection of this.#connections.values()) connection.end();
  }

  #connectionOf(id: string): Connection {
    const known = this.#connections.get(id);
    if (known) return known;
    if (this.#connections.size >= mostConnections)
      throw requestError(503, "Service Unavailable", `${mostConnections} pages are listening already`);
    const connection = new Connection(() => this.#connections.delete(id));
    this.#connections.set(id, connection);
    return connection;
  }
}

class Connection {
  readonly #channels = new Map<number, AbortController>();
  readonly #forget: () => void;
  readonly #timer: NodeJS.Timeout;
  #waiting: string[] = [];
  #waitingCharacters = 0;
  #write: ((text: string) => void) | null = null;
  #closeStream: (() => void) | null = null;

  constructor(forget: () => void) {
    this.#forget = forget;
    this.#timer = setTimeout(() => this.end(), waitForReader);
    this.#timer.unref();
  }

  open(request: StreamRequest): Response {
    clearTimeout(this.#timer);
    return openStream(request, "application/x-ndjson", "\n", ({ write, close }) => {
      this.#write = write;
      this.#closeStream = close;
      for (const text of this.#waiting) write(text);
      this.#waiting = [];
      return () => this.end();
    });
  }

  async openChannel(channel: number, url: URL, headers: Headers, answer: Answer): Promise<void> {
    if (this.#channels.size >= mostChannels)
      throw requestError(429, "Too Many Requests", `A page may have ${mostChannels} listeners`);
    const controller = new AbortController();
    this.#channels.set(channel, controller);
    const response = await answer(url, headers, controller.signal).catch(asResponse);
    const contentType = response.headers.get("content-type") ?? "text/plain";
    if (response.status !== 200 || !response.body) {
      this.#send({ channel, status: response.status, contentType, body: await response.text() });
      this.#channels.delete(channel);
      return;
    }
    this.#send({ channel, status: 200, contentType });
    void this.#pump(channel, response.body);
  }

  closeChannel(channel: number): void {
    this.#channels.get(channel)?.abort();
    this.#channels.delete(channel);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#forget();
    for (const controller of this.#channels.values()) controller.abort();
    this.#channels.clear();
    this.#write = null;
    this.#closeStream?.();
    this.#closeStream = null;
  }

  async #pump(channel: number, body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of body) this.#send({ channel, data: decoder.decode(chunk, { stream: true }) });
    if (this.#channels.delete(channel)) this.#send({ channel, end: true });
  }

  #send(frame: MuxFrame): void {
    const text = `${JSON.stringify(frame)}\n`;
    if (this.#write) return this.#write(text);
    this.#waiting.push(text);
    this.#waitingCharacters += text.length;
    if (this.#waitingCharacters > limits.waiting) this.end();
  }
}

function channelUrl(url: unknown): URL {
  if (typeof url === "string" && URL.canParse(url)) return new URL(url);
  throw badRequest('"url" must be the absolute address of a listener');
}

function channelHeaders(lastEventId: unknown): Headers {
  return new Headers(typeof lastEventId === "string" ? { "last-event-id": lastEventId } : {});
}

function asResponse(error: unknown): Response {
  if (error instanceof LakeError) return json(error.body, error.status);
  throw error;
}
