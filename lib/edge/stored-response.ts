import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { readByteRange } from "./byte-range.ts";

export type Encoding = "identity" | "gzip" | "br";

/** A whole answer, ready to be sent: plain bytes and final headers, without those about length, encoding and ETag. */
export type FinishedResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** A response in every encoding it pays to keep, with its headers flattened for `writeHead`. */
export type StoredResponse = {
  readonly status: number;
  readonly etag: string;
  readonly identity: Variant;
  readonly gzip?: Variant;
  /** Replaced once by a smaller one, compressed at leisure. */
  br?: Variant;
};

type Variant = { readonly etag: string; readonly headers: readonly string[]; readonly body: Buffer };

const compressible =
  /^(?:text\/|image\/svg\+xml|application\/(?:[\w.+-]*\+?(?:json|xml)|javascript|manifest\+json|wasm)|font\/ttf)/;
const lengths: ReadonlySet<string> = new Set(["content-length", "content-encoding"]);
const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** Compresses quickly (gzip 6, brotli 4) what is text and longer than a packet. */
export async function storeResponse(finished: FinishedResponse): Promise<StoredResponse> {
  const etag = createHash("sha256").update(finished.body).digest("base64url").slice(0, 20);
  const identity = variant(finished, etag, "identity", finished.body);
  const worthIt = finished.body.length > 400 && compressible.test(finished.headers["content-type"] ?? "");
  if (!worthIt) return { status: finished.status, etag, identity };
  const [zipped, brotli] = await Promise.all([
    compressGzip(finished.body, { level: 6 }),
    toBrotli(finished.body, 4),
  ]);
  return {
    status: finished.status,
    etag,
    identity,
    gzip: variant(finished, etag, "gzip", zipped),
    br: variant(finished, etag, "br", brotli),
  };
}

/** The brotli variant at its smallest (quality 11), about 100 ms of work for a long page; `undefined` for no gain. */
export async function smallestBrotli(
  finished: FinishedResponse,
  stored: StoredResponse,
): Promise<Variant | undefined> {
  const body = await toBrotli(finished.body, 11);
  return body.length < (stored.br?.body.length ?? 0) ? variant(finished, stored.etag, "br", body) : undefined;
}

/** What a stored response weighs in memory, about. */
export function storedBytes(stored: StoredResponse): number {
  return 1024 + stored.identity.body.length + (stored.gzip?.body.length ?? 0) + (stored.br?.body.length ?? 0);
}

/** A header of a stored response, by its name in lower case. */
export function storedHeader({ identity }: StoredResponse, name: string): string | undefined {
  const at = identity.headers.findIndex((each, index) => index % 2 === 0 && each === name);
  return at < 0 ? undefined : identity.headers[at + 1];
}

/** Answers a GET or HEAD: the best encoding the client takes, or 304 when it has this very page (RFC 9110 §13.1.2). */
export function sendStored(request: IncomingMessage, response: ServerResponse, stored: StoredResponse): void {
  const variant = chooseVariant(stored, request.headers["accept-encoding"]);
  const known = request.headers["if-none-match"];
  if (
    known !== undefined &&
    stored.status === 200 &&
    (known.includes(`"${stored.etag}`) || known.trim() === "*")
  ) {
    response.writeHead(304, without(variant.headers, lengths));
    response.end();
    return;
  }
  const inParts = request.headers.range !== undefined && storedHeader(stored, "accept-ranges") === "bytes";
  if (inParts && stored.status === 200 && sendRange(request, response, stored)) return;
  response.writeHead(stored.status, [...variant.headers]);
  response.end(request.method === "HEAD" ? undefined : variant.body);
}

/**
 * Answers a part of what comes in parts, with 206, or 416 where there is none (RFC 9110 §14.2); `false` when the whole is to
 * be sent, which it is to whoever goes on with an older one.
 */
function sendRange(
  request: IncomingMessage,
  response: ServerResponse,
  { identity }: StoredResponse,
): boolean {
  const condition = request.headers["if-range"];
  if (request.method !== "GET" || (condition !== undefined && condition !== identity.etag)) return false;
  const length = identity.body.length;
  const range = readByteRange(request.headers.range, length);
  if (range === null) return false;
  const headers = without(identity.headers, lengths);
  if (range === "none") {
    response.writeHead(416, [...headers, "content-range", `bytes */${length}`, "content-length", "0"]);
    response.end();
    return true;
  }
  const part = identity.body.subarray(range.from, range.to + 1);
  response.writeHead(206, [
    ...headers,
    "content-range",
    `bytes ${range.from}-${range.to}/${length}`,
    "content-length",
    String(part.length),
  ]);
  response.end(part);
  return true;
}

/** As `sendStored`, with some headers (names in lower case) replaced, for one reader alone: never a 304. */
export function sendStoredWith(
  replaced: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
  stored: StoredResponse,
): void {
  const variant = chooseVariant(stored, request.headers["accept-encoding"]);
  const kept = without(variant.headers, new Set(["etag", ...Object.keys(replaced)]));
  response.writeHead(stored.status, [...kept, ...Object.entries(replaced).flat()]);
  response.end(request.method === "HEAD" ? undefined : variant.body);
}

function chooseVariant(stored: StoredResponse, accepted: string | undefined): Variant {
  if (accepted === undefined) return stored.identity;
  if (stored.br !== undefined && accepts(accepted, "br")) return stored.br;
  if (stored.gzip !== undefined && accepts(accepted, "gzip")) return stored.gzip;
  return stored.identity;
}

function accepts(header: string, encoding: string): boolean {
  const at = header.indexOf(encoding);
  return at >= 0 && !/^[a-z]*\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/.test(header.slice(at));
}

function variant(finished: FinishedResponse, hash: string, encoding: Encoding, body: Buffer): Variant {
  const suffix = { identity: "", gzip: "-gz", br: "-br" }[encoding];
  const etag = `"${hash}${suffix}"`;
  const headers = Object.entries({
    ...finished.headers,
    etag,
    "content-length": String(body.length),
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
  }).flat();
  return { etag, headers, body };
}

function without(headers: readonly string[], names: ReadonlySet<string>): string[] {
  const kept: string[] = [];
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at] ?? "";
    if (!names.has(name)) kept.push(name, headers[at + 1] ?? "");
  }
  return kept;
}

function toBrotli(body: Buffer, quality: number): Promise<Buffer> {
  return compressBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
