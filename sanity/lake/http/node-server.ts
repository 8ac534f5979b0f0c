import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";

/** How long, in milliseconds, the rest of a refused body is read, and a stream lives on after the end. */
const readRefusedFor = 5_000;
const cutAfter = 200;

type Handle = (request: Request) => Promise<Response>;

/** A node:http server that can be asked to end. */
export interface NodeServer {
  readonly server: Server;
  /** Takes no more requests, ends streams at once and lets the other requests finish, for `patience` milliseconds at most. */
  stop(patience: number): Promise<void>;
}

/** A node:http server around a web-standard handler. Bodies stream both ways; a reader who leaves aborts the request. */
export function createNodeServer(handle: Handle): NodeServer {
  const stopping = new AbortController();
  const server = createServer({ keepAliveTimeout: 65_000 }, (incoming, outgoing) => {
    if (stopping.signal.aborted) outgoing.setHeader("connection", "close");
    serve(handle, incoming, outgoing, stopping.signal).catch(() => outgoing.destroy());
  });
  return {
    server,
    stop: (patience) =>
      new Promise((resolve) => {
        server.close(() => resolve());
        stopping.abort();
        // A connection that has just ended its stream is idle a moment later, so idle ones are looked for repeatedly.
        const sweep = setInterval(() => server.closeIdleConnections(), 50);
        const force = setTimeout(() => server.closeAllConnections(), patience);
        server.once("close", () => {
          clearInterval(sweep);
          clearTimeout(force);
        });
      }),
  };
}

async function serve(
  handle: Handle,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  stopping: AbortSignal,
): Promise<void> {
  const left = new AbortController();
  outgoing.on("close", () => left.abort());
  const request = toRequest(incoming, AbortSignal.any([left.signal, stopping]));
  if (!request) {
    outgoing.writeHead(400).end();
    return;
  }
  const response = await handle(request);
  if (!incoming.complete) endUnreadBody(incoming, outgoing);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body || incoming.method === "HEAD") {
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  outgoing.flushHeaders();
  // A stream without end is cut when the server stops: its reader may have stopped reading long ago.
  if (response.headers.get("x-accel-buffering") === "no") {
    const cut = () => setTimeout(() => outgoing.destroy(), cutAfter);
    stopping.addEventListener("abort", cut, { once: true });
    outgoing.on("close", () => stopping.removeEventListener("abort", cut));
  }
  // The same class under two names: the DOM's types lack the async iterator that Node's stream has.
  await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing);
}

/** A refused upload is still read for a while: a sender who is cut off before it has sent all never sees the answer. */
function endUnreadBody(incoming: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.setHeader("connection", "close");
  const timer = setTimeout(() => incoming.destroy(), readRefusedFor);
  incoming.once("close", () => clearTimeout(timer));
  incoming.resume();
}

/** Unlike `Readable.toWeb`, does not destroy the connection when the reader wants no more. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false });
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next: IteratorResult<unknown> = await chunks.next();
      if (next.done === true) controller.close();
      else if (next.value instanceof Uint8Array) controller.enqueue(next.value);
    },
    cancel: async () => {
      await chunks.return?.();
    },
  });
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request | null {
  const { method = "GET", url = "/" } = incoming;
  const address = `http://${incoming.headers.host ?? "127.0.0.1"}${url}`;
  if (!url.startsWith("/") || !URL.canParse(address)) return null;
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(address, {
    method,
    headers,
    signal,
    ...(hasBody ? { body: bodyOf(incoming), duplex: "half" as const } : {}),
  } as RequestInit);
}
