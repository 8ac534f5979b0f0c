import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { NotPublicError, isPublicAddress, publicLookup } from "./public-address.ts";

/** One question to one address. */
export type Question = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent by POST when there is one. */
  readonly body?: string;
  /** Whether the address may be one of a private network: the operator's own servers, and tests. */
  readonly mayBePrivate: boolean;
  /** Bytes an answer may have, after it is unpacked too. */
  readonly largest: number;
  readonly signal: AbortSignal;
};

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** An answer longer than it may be. */
export class TooLargeError extends Error {
  override readonly name = "TooLargeError";
}

/**
 * Sends one request and reads the whole answer, never more than it may have. Redirects are not followed.
 * @throws TooLargeError, NotPublicError, the signal's reason, or what the connection failed with
 */
export async function exchange(question: Question): Promise<Answer> {
  const message = await open(question);
  const length = Number(message.headers["content-length"] ?? 0);
  if (length > question.largest) {
    message.destroy();
    throw new TooLargeError();
  }
  const body = await readWhole(message, question);
  return { status: message.statusCode ?? 0, headers: message.headers, body };
}

async function open({ url, headers, body, mayBePrivate, signal }: Question): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // A host that is an address already is never looked up.
  if (!mayBePrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw new NotPublicError(host);
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        ...headers,
        "accept-encoding": "gzip",
        ...(body === undefined
          ? {}
          : { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) }),
      },
      signal,
      agent: false,
      ...(mayBePrivate ? {} : { lookup: publicLookup }),
    });
    request.once("response", resolve);
    request.once("error", (error) => reject(signal.aborted ? signal.reason : error));
    request.end(body);
  });
}

async function readWhole(message: IncomingMessage, { largest, signal }: Question): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = async (parts: AsyncIterable<Buffer>): Promise<void> => {
    for await (const part of parts) {
      size += part.length;
      if (size > largest) throw new TooLargeError();
      chunks.push(part);
    }
  };
  const isPacked = /\bgzip\b/i.test(message.headers["content-encoding"] ?? "");
  try {
    await (isPacked
      ? pipeline(message, createGunzip(), collect, { signal })
      : pipeline(message, collect, { signal }));
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
  return Buffer.concat(chunks);
}
