import { once } from "node:events";
import { createServer, request } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";
import { createEdge } from "../edge.ts";
import type { EdgeSettings } from "../room.ts";

const servers: Server[] = [];
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** A page as Next answers it, its runtime included. */
export const html = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head></head><body><p>${body}</p>${"<p>words and words</p>".repeat(50)}<script>self.__next_f.push([0])</script></body></html>`;

type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** A stand-in for Next that records what reaches it, and an edge before it. */
export async function stage(listener: RequestListener = sayHello, settings: Partial<EdgeSettings> = {}) {
  const asked: Asked[] = [];
  const next = createServer((incoming, response) => {
    let body = "";
    incoming.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
    incoming.on("end", () => {
      asked.push({ method: incoming.method ?? "", url: incoming.url ?? "", headers: incoming.headers, body });
      listener(incoming, response);
    });
  });
  const inner = await listen(next);
  const log: string[] = [];
  const edge = createEdge({
    site: new URL("http://localhost:3000"),
    next: new URL(`http://127.0.0.1:${inner}`),
    mode: "production",
    runtime: "strip",
    securityPolicy: ({ kind, scriptHashes }) => `for-${kind} ${scriptHashes.length}`,
    version: { name: "test" },
    pictureSource: () => null,
    isReady: () => true,
    log: (line) => log.push(line),
    ...settings,
  });
  const port = await listen(edge.server);
  return {
    edge,
    port,
    asked,
    log,
    next,
    inner,
    get: (path: string, headers = {}) => ask(port, path, { headers }),
  };
}

/** Answers any address with a page that may be kept. */
export const sayHello: RequestListener = (incoming, response) => {
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "s-maxage=2592000, stale-while-revalidate=28944000",
    "x-nextjs-cache": "HIT",
    "x-vitrine-tags": "_N_T_/layout,announcements",
    vary: "rsc, next-router-state-tree",
  });
  response.end(html(`hello ${incoming.url}`));
};

/** Begins listening on a free port, which it answers; the server ends with the test file. */
export async function listen(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

export type Heard = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** One request on a connection of its own. */
export async function ask(
  port: number,
  path: string,
  { method = "GET", headers = {}, body = "" } = {},
): Promise<Heard> {
  const outgoing = request({
    host: "127.0.0.1",
    port,
    path,
    method,
    headers: { host: `localhost:${port}`, ...headers },
    agent: false,
  });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  return {
    status: incoming.statusCode ?? 0,
    headers: incoming.headers,
    body: Buffer.concat(await incoming.toArray()),
  };
}
