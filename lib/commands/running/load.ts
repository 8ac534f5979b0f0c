import { connect } from "node:net";
import type { Socket } from "node:net";

export type LoadSettings = {
  readonly url: URL;
  readonly requests: number;
  /** Connections kept open, each asking again as soon as it has its answer. */
  readonly connections: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a load did. Durations are in milliseconds; `errors` counts answers that were not 200 and broken connections. */
export type LoadReport = {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  readonly slowest: number;
  readonly errors: number;
  /** Bytes of one answer's body. */
  readonly bytes: number;
};

/**
 * Asks one address over and over. Written on bare sockets: Node's own HTTP client costs more than what it would measure.
 * Answers must carry `Content-Length`.
 */
export async function load({ url, requests, connections, headers = {} }: LoadSettings): Promise<LoadReport> {
  const lines = Object.entries({ host: url.host, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const question = `GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join("")}\r\n`;
  const durations: number[] = [];
  let left = requests;
  let errors = 0;
  let bytes = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, askAgainAndAgain));
  const seconds = (performance.now() - began) / 1_000;
  durations.sort((a, b) => a - b);
  const at = (share: number): number =>
    durations[Math.min(durations.length - 1, Math.floor(durations.length * share))] ?? 0;
  return { perSecond: requests / seconds, median: at(0.5), p99: at(0.99), slowest: at(1), errors, bytes };

  async function askAgainAndAgain(): Promise<void> {
    let socket = await open(url);
    while (left > 0) {
      left -= 1;
      const asked = performance.now();
      const answer = await askOnce(socket, question).catch(() => null);
      durations.push(performance.now() - asked);
      if (answer?.status !== 200) errors += 1;
      if (answer === null) socket = await open(url);
      else bytes = answer.bytes;
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

function askOnce(
  socket: Socket,
  question: string,
): Promise<{ readonly status: number; readonly bytes: number }> {
  return new Promise((resolve, reject) => {
    let head = "";
    let expected = -1;
    let received = 0;
    socket.on("data", read);
    socket.once("close", fail);
    socket.write(question);

    function read(chunk: Buffer): void {
      if (expected < 0) {
        head += chunk.toString("latin1");
        const end = head.indexOf("\r\n\r\n");
        if (end < 0) return;
        received = head.length - end - 4;
        head = head.slice(0, end);
        expected = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? Number.NaN);
        if (Number.isNaN(expected)) return fail();
      } else {
        received += chunk.length;
      }
      if (received < expected) return;
      done();
      resolve({ status: Number(head.slice(9, 12)), bytes: expected });
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
