import { createHash } from "node:crypto";
import { Agent, request } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Origin } from "./origin-answer.ts";
import { withLocation } from "./redirect-target.ts";
import type { FinishedResponse } from "./stored-response.ts";

export type Inner = {
  /** Where Next listens. */
  readonly url: URL;
  /** Connections for what everybody gets. */
  readonly agent: Agent;
  /** Connections for what one reader gets: however many there are, pages for everybody do not wait for them. */
  readonly personalAgent: Agent;
  /** Connections for files of many works, which readers may take as slowly as they like: nothing else waits for them. */
  readonly fileAgent: Agent;
  /** Milliseconds an answer may take, counted from the asking. */
  readonly timeout: number;
};

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** Turns what Next answered into what readers get: headers of our own, the runtime removed. */
export type Finish = (path: string, answer: Answer) => FinishedResponse;

/** Larger answers are handed through without ever being held whole. */
const largestHeld = 16 * 2 ** 20;
const keepable = new Set([200, 301, 308, 404, 410]);

/** Connections to Next, kept open. */
export function innerServer(url: URL, timeout = 30_000): Inner {
  const agent = (keepAlive: boolean): Agent => new Agent({ keepAlive, maxSockets: 64 });
  // Next closes a kept connection after five seconds: what one reader sends may not be sent twice, so it gets one of its own.
  return { url, timeout, agent: agent(true), personalAgent: agent(false), fileAgent: agent(false) };
}

/** Asks Next for a public address as nobody in particular, and says what may be done with the answer. */
export async function askOrigin(inner: Inner, path: string, host: string, finish: Finish): Promise<Origin> {
  const message = await open(inner, path, {
    host,
    accept: "*/*",
    "user-agent": "vitrine-edge",
    "accept-encoding": "identity",
  });
  const { headers } = message;
  const status = message.statusCode ?? 502;
  if (isPersonal(headers) || Number(headers["content-length"] ?? 0) > largestHeld) {
    message.destroy();
    return { kind: "personal" };
  }
  const answer = withLocation({ status, headers, body: await readWhole(message) });
  if (answer === null)
    return { kind: "failed", reason: `Next answered ${status} to ${path} and did not say where it is` };
  if (status >= 500) return { kind: "failed", reason: `Next answered ${status} to ${path}` };
  const control = headers["cache-control"] ?? "";
  const kept = keepable.has(status) && (status === 404 || !/no-store|private/.test(control));
  if (!kept) return { kind: "passing", finish: () => finish(path, answer) };
  return {
    kind: "storable",
    signature: signature(answer),
    tags: readTags(headers["x-vitrine-tags"]),
    stale: headers["x-nextjs-cache"] === "STALE",
    heldFor: status === 404 ? Infinity : Number(/s-maxage=(\d+)/.exec(control)?.[1] ?? Infinity),
    immutable: status === 200 && control.includes("immutable"),
    finish: () => finish(path, answer),
  };
}

/** Opens a GET; tried once more when the kept connection had just been closed by the other side. */
async function open(inner: Inner, path: string, headers: Record<string, string>): Promise<IncomingMessage> {
  try {
    return await openOnce(inner, path, headers);
  } catch (error) {
    if (!(error instanceof Error && "reused" in error)) throw error;
    return openOnce(inner, path, headers);
  }
}

function openOnce(inner: Inner, path: string, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = inner.url;
    const asked = request({ host: hostname, port, path, headers, agent: inner.agent }, (message) => {
      message.on("close", () => clearTimeout(late));
      resolve(message);
    });
    const late = setTimeout(() => {
      const error = new Error(`Next took longer than ${inner.timeout} ms for ${path}`);
      // One that still waits for a connection says nothing when it is destroyed.
      reject(error);
      asked.destroy(error);
    }, inner.timeout).unref();
    asked.on("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(late);
      const reused = asked.reusedSocket && (error.code === "ECONNRESET" || error.code === "EPIPE");
      reject(reused ? Object.assign(error, { reused }) : error);
    });
    asked.end();
  });
}

/** The whole body; rejects when the connection breaks before its end. */
export async function readWhole(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > 4 * largestHeld)
      throw new Error(`An answer larger than ${4 * largestHeld} bytes cannot be held.`);
    chunks.push(chunk);
  }
  if (!message.complete) throw new Error("Next broke off in the middle of an answer.");
  return Buffer.concat(chunks);
}

/** Whether an answer depends on who asks. */
function isPersonal(headers: IncomingHttpHeaders): boolean {
  return headers["set-cookie"] !== undefined || /cookie|accept-language|\*/i.test(headers.vary ?? "");
}

/** Tags of content; Next's own (`_N_T_/…`, one per folder) are of no use to us. */
function readTags(header: string | string[] | undefined): string[] {
  return [header ?? []]
    .flat()
    .join(",")
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "" && !tag.startsWith("_N_T_"));
}

function signature({ status, headers, body }: Answer): string {
  const seen = [
    status,
    headers["content-type"],
    headers.location,
    headers["x-vitrine-tags"],
    headers["link"],
  ].join("\n");
  return createHash("sha1").update(seen).update(body).digest("base64");
}
