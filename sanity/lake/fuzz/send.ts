import { request as send, type Agent } from "node:http";
import { connect } from "node:net";
import type { FuzzRequest } from "./fuzz-request.ts";

/** A lake to send to. */
export interface FuzzTarget {
  readonly address: string;
  readonly token: string;
  /** File name of a picture that is there. */
  readonly picture: string;
  readonly agent: Agent;
}

/** Longer than any limit of the lake's own. */
const patience = 15_000;
/** A query with a token may take 10 seconds (504 after that); but nothing may keep others waiting for longer than this. */
const longest = 2_000;
const longestPath = 14_000;
/** Named ways to say no: out of time, too many slow queries, no room. */
const allowed: ReadonlySet<number> = new Set([503, 504]);

/** What is wrong with the lake's answer; null when nothing is. */
export async function faultOf(target: FuzzTarget, request: FuzzRequest): Promise<string | null> {
  if (request.raw !== undefined) return rawFault(target, request.raw);
  let others: Promise<boolean> | undefined;
  const timer = setTimeout(() => (others = isServed(target)), longest);
  try {
    const status = await statusOf(target, request);
    if (status >= 500 && !allowed.has(status)) return `answered ${status}`;
    if (others !== undefined && !(await others)) return `kept others waiting for ${longest} ms and more`;
    return null;
  } catch (error) {
    // Node refuses an address longer than its limit for headers (431) and hangs up, in the middle of it if need be.
    if (pathOf(target, request).length > longestPath) return null;
    return error instanceof Error ? error.message : "failed";
  } finally {
    clearTimeout(timer);
  }
}

/** Whether somebody else gets an answer in time. */
async function isServed({ address }: FuzzTarget): Promise<boolean> {
  const signal = AbortSignal.timeout(longest);
  return fetch(`${address}/v1/ping`, { signal }).then(
    ({ ok }) => ok,
    () => false,
  );
}

function statusOf(target: FuzzTarget, request: FuzzRequest): Promise<number> {
  const { body } = request;
  const content = body === undefined ? null : "json" in body ? (JSON.stringify(body.json) ?? "") : body.text;
  const url = new URL(target.address);
  return new Promise((resolve, reject) => {
    const outgoing = send({
      agent: target.agent,
      host: url.hostname,
      port: url.port,
      method: request.method,
      path: pathOf(target, request),
      headers: {
        ...(request.withToken ? { authorization: `Bearer ${target.token}` } : {}),
        ...(content === null
          ? {}
          : { "content-type": "application/json", "content-length": Buffer.byteLength(content) }),
        ...request.headers,
      },
    });
    const timer = setTimeout(() => outgoing.destroy(new Error(`no answer in ${patience} ms`)), patience);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
    };
    outgoing.on("error", (error) => end(() => reject(error)));
    outgoing.on("response", (incoming) => {
      const status = incoming.statusCode ?? 0;
      // A stream has no end; it was answered.
      if (incoming.headers["x-accel-buffering"] === "no") {
        end(() => resolve(status));
        outgoing.destroy();
        return;
      }
      incoming.on("error", (error) => end(() => reject(error)));
      incoming.on("end", () => end(() => resolve(status)));
      incoming.resume();
    });
    outgoing.end(content ?? undefined);
  });
}

function pathOf({ picture }: FuzzTarget, { path, search }: FuzzRequest): string {
  const pairs = search.map(([name, value]) => `${encode(name)}=${encode(value)}`);
  const whole = `/v2026-06-01${path.replace("FUZZED-PICTURE", picture)}`;
  return pairs.length === 0 ? whole : `${whole}?${pairs.join("&")}`;
}

/** Lone surrogates have no encoding in an address. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Sends bytes over a bare connection: the lake may answer or hang up, but not wait for ever once they have ended. */
function rawFault(target: FuzzTarget, text: string): Promise<string | null> {
  const url = new URL(target.address);
  return new Promise((resolve) => {
    const socket = connect(Number(url.port), url.hostname, () => socket.end(text));
    const timer = setTimeout(() => {
      socket.destroy();
      resolve(`a bare connection was kept for ${longest} ms`);
    }, longest);
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(null);
    });
    socket.resume();
  });
}
