import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ImportItem } from "#sanity/works/imported-work.ts";
import { parseEnvironment } from "#lib/site/environment.ts";
import type { Client } from "../client.ts";
import { userAgentOf } from "../client.ts";
import type { Clock } from "../clock.ts";
import { createPace } from "../pace.ts";
import { readSource } from "../read-source.ts";
import { registers } from "../registers.ts";
import type { SourceReference } from "../source-reference.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of this machine that stands in for all registers; `await using` closes it with whatever is open. */
export async function registerServer(handler: Handler): Promise<RegisterServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url ?? ""));
    handler(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

export type RegisterServer = AsyncDisposable & {
  readonly origin: string;
  /** The paths that were asked for, decoded, in order. */
  readonly asked: readonly string[];
};

/** A clock that stands still but for what is waited; `waits` are milliseconds. */
export function testClock(start = Date.UTC(2026, 10, 28)): Clock & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  let now = start;
  return {
    waits,
    now: () => now,
    wait: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
}

/** A client all of whose registers are at the server. */
export function clientFor({ origin }: RegisterServer, parts: Partial<Client> = {}): Client {
  const clock = parts.clock ?? testClock();
  return {
    clock,
    pace: createPace(clock),
    kept: null,
    userAgent: userAgentOf(parseEnvironment({})),
    timeout: 5000,
    largest: 1_000_000,
    standIns: Object.fromEntries(Object.keys(registers).map((key) => [key, origin])),
    tokens: new Map(),
    ...parts,
  };
}

/** Every item of a reference, read from the server with the sources of the variables on. */
export async function itemsFrom(
  reference: SourceReference,
  server: RegisterServer,
  variables: Readonly<Record<string, string>>,
  settings: { readonly client?: Client; readonly most?: number; readonly signal?: AbortSignal } = {},
): Promise<readonly ImportItem[]> {
  const { client = clientFor(server), ...more } = settings;
  const items: ImportItem[] = [];
  for await (const item of readSource(reference, {
    environment: parseEnvironment(variables),
    client,
    ...more,
  }))
    items.push(item);
  return items;
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, value: unknown, status = 200, headers: object = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(value));
}

/** Answers with XML. */
export function sendXml(response: ServerResponse, xml: string): void {
  response.writeHead(200, { "content-type": "application/atom+xml; charset=utf-8" });
  response.end(xml);
}
