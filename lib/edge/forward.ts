import { request as openRequest } from "node:http";
import type { IncomingMessage, OutgoingHttpHeaders, RequestOptions, ServerResponse } from "node:http";
import { pipeline } from "node:stream";

export type Forwarding = {
  readonly to: URL;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly agent?: RequestOptions["agent"];
  /** Bytes the request's body may have; more is refused with 413. */
  readonly bodyLimit?: number;
};

/**
 * Hands a request on as it comes in, without holding its body, and gives the answer's beginning to `answered`.
 * When the reader leaves, the inner request ends too. Rejects when the inner server cannot be reached.
 */
export function forward(
  request: IncomingMessage,
  response: ServerResponse,
  forwarding: Forwarding,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { to, path, headers, agent, bodyLimit = Infinity } = forwarding;
    const inner = openRequest(
      { host: to.hostname, port: to.port, method: request.method, path, headers, agent },
      resolve,
    );
    inner.on("error", reject);
    response.on("close", () => inner.destroy());
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > bodyLimit) inner.destroy(new BodyTooLarge(bodyLimit));
    });
    request.pipe(inner);
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

/** The body is longer than this address takes. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
  constructor(limit: number) {
    super(`This address takes at most ${limit} bytes.`);
  }
}
