import { request as openRequest } from "node:http";
import type { IncomingMessage, OutgoingHttpHeaders, RequestOptions, ServerResponse } from "node:http";
import { pipeline } from "node:stream";

export type Forwarding = {
  readonly to: URL;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly agent?: RequestOptions["agent"];
  /** The request's body when it has been read already; otherwise it is handed on as it comes in. */
  readonly body?: Buffer;
  /** Milliseconds until the answer has to begin; none for answers that may take as long as they like. */
  readonly patience?: number;
};

/**
 * Hands a request on and resolves with the beginning of the answer. When the reader leaves, the inner request ends too.
 * Rejects when the inner server cannot be reached or takes longer than it may, and with `ReaderLeft`.
 */
export function forward(
  request: IncomingMessage,
  response: ServerResponse,
  forwarding: Forwarding,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { to, path, headers, agent, body, patience } = forwarding;
    const inner = openRequest(
      { host: to.hostname, port: to.port, method: request.method, path, headers, agent },
      (answer) => {
        clearTimeout(late);
        resolve(answer);
      },
    );
    const late =
      patience === undefined
        ? undefined
        : setTimeout(() => giveUp(new Error(`No answer to ${path} within ${patience} ms`)), patience).unref();
    inner.on("error", (error) => {
      clearTimeout(late);
      reject(error);
    });
    response.on("close", () => {
      if (response.writableFinished) inner.destroy();
      else giveUp(new ReaderLeft());
    });
    if (body === undefined) request.pipe(inner);
    else inner.end(body);

    // A request that still waits for a connection says nothing when it is destroyed.
    function giveUp(error: Error): void {
      clearTimeout(late);
      reject(error);
      inner.destroy(error);
    }
  });
}

/** Sends an inner answer on while it arrives (pictures, files, streams of events). */
export function sendOn(
  message: IncomingMessage,
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
): Promise<void> {
  response.writeHead(message.statusCode ?? 502, headers);
  response.flushHeaders();
  response.socket?.setNoDelay(true);
  return new Promise((resolve) => {
    pipeline(message, response, () => resolve());
  });
}

/** Whoever asked is gone: nobody is to be answered, and nothing is wrong. */
export class ReaderLeft extends Error {
  override readonly name = "ReaderLeft";
}
