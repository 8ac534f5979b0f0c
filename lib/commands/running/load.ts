import { createHash } from "node:crypto";
import { connect } from "node:net";
import type { Socket } from "node:net";

export type LoadSettings = {
  readonly url: URL;
  readonly requests: number;
  /** Connections kept open, each asking again as soon as it has its answer. */
  readonly connections: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The status every answer should have; 200 unless told otherwise. */
  readonly status?: number;
};

/** What a load did. Durations are in milliseconds; `errors` counts answers of another status and broken connections. */
export type LoadReport = {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  readonly slowest: number;
  readonly errors: number;
  /** Bytes of one answer's body. */
  readonly bytes: number;
  /** SHA-256 of the body of the last answer: whether two servers were asked for the same thing. */
  readonly digest: string;
};

/**
 * Asks one address over and over. Written on bare sockets: Node's own HTTP client costs more than what it would measure.
 * Answers must carry `Content-Length`.
 */
export async function load({
  url,
  requests,
  connections,
  headers = {},
  status = 200,
}: LoadSettings): Promise<LoadReport> {
  const lines = Object.entries({ host: url.host, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const question = `GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join("")}\r\n`;
  const durations: number[] = [];
  let left = requests;
  let errors = 0;
  let last: Answer = { status: 0, body: Buffer.alloc(0) };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, askAgainAndAgain));
  const seconds = (performance.now() - began) / 1_000;
  durations.sort((a, b) => a - b);
  const at = (share: number): number =>
    durations[Math.min(durations.length - 1, Math.floor(durations.length * share))] ?? 0;
  return {
    perSecond: requests / seconds,
    median: at(0.5),
    p99: at(0.99),
    slowest: at(1),
    errors,
    bytes: last.body.length,
    digest: createHash("sha256").update(last.body).digest("hex"),
  };

  async function askAgainAndAgain(): Promise<void> {
    let socket = await open(url);
    while (left > 0) {
      left -= 1;
      const asked = performance.now();
      const answer = await askOnce(socket, question).catch(() => null);
      durations.push(performance.now() - asked);
      if (answer?.status !== status) errors += 1;
      if (answer === null) socket = await open(url);
      else last = answer;
    }
    socket.destroy();
  }
}

function open(url: URL): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port || 80), url.hostname, () => resolve(socket));
    socket.setNoDelay(true);
    socket.once("error", reject);
  });
}

type Answer = { readonly status: number; readonly body: Buffer };

function askOnce(socket: Socket, question: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let head = "";
    let expected = -1;
    let received = 0;
    const body: Buffer[] = [];
    socket.on("data", read);
    socket.once("close", fail);
    socket.write(question);

    function read(chunk: Buffer): void {
      if (expected < 0) {
        head += chunk.toString("latin1");
        const end = head.indexOf("\r\n\r\n");
        if (end < 0) return;
        received = head.length - end - 4;
        body.push(chunk.subarray(chunk.length - received));
        head = head.slice(0, end);
        expected = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? Number.NaN);
        if (Number.isNaN(expected)) return fail();
      } else {
        received += chunk.length;
        body.push(chunk);
      }
      if (received < expected) return;
      done();
      resolve({ status: Number(head.slice(9, 12)), body: Buffer.concat(body) });
    }

    function fail(): void {
      done();
      socket.destroy();
      reject(new Error("The connection broke before the answer was whole."));
    }

    function done(): void {
      socket.off("data", read);
      socket.off("close", fail);
    }
  });
}
