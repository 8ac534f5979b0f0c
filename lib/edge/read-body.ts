import type { IncomingMessage } from "node:http";

/** A body that is not taken, with the answer it gets. */
export class RefusedBody extends Error {
  override readonly name = "RefusedBody";
  readonly status: 408 | 413;
  constructor(status: 408 | 413, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * The whole body of a request, before anything else is kept busy with it.
 * @param limit bytes it may have.
 * @param patience milliseconds it may take to arrive.
 * @throws RefusedBody when it is larger or slower than that.
 */
export function readBody(request: IncomingMessage, limit: number, patience: number): Promise<Buffer> {
  const tooLarge = new RefusedBody(413, `This address takes at most ${limit} bytes.`);
  if (Number(request.headers["content-length"] ?? 0) > limit) return Promise.reject(tooLarge);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const late = setTimeout(
      () => fail(new RefusedBody(408, "The message did not arrive in time.")),
      patience,
    ).unref();
    request.on("data", take).on("end", done).on("error", fail).on("close", brokenOff);

    function take(chunk: Buffer): void {
      size += chunk.length;
      if (size > limit) fail(tooLarge);
      else chunks.push(chunk);
    }
    function done(): void {
      leave();
      resolve(Buffer.concat(chunks));
    }
    function brokenOff(): void {
      fail(new Error("The sender left before the end of the message."));
    }
    function fail(error: Error): void {
      leave();
      request.pause();
      reject(error);
    }
    function leave(): void {
      clearTimeout(late);
      request.off("data", take).off("end", done).off("error", fail).off("close", brokenOff);
    }
  });
}
