import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { Server } from "node:net";
import path from "node:path";
import { createEdge } from "#lib/edge/edge.ts";
import type { Edge } from "#lib/edge/edge.ts";
import type { EdgeSettings } from "#lib/edge/room.ts";
import type { Environment } from "#lib/site/environment.ts";
import { Fault } from "./fault.ts";

export type RunningEdge = Edge & {
  /** Where this machine reaches the site. */
  readonly url: string;
};

/**
 * Opens the door for readers. `localhost` means both loopback addresses, 127.0.0.1 and ::1.
 * @throws Fault when the port is taken, saying how to choose another.
 */
export async function openEdge(
  env: Listening,
  settings: EdgeSettings,
  command: string,
): Promise<RunningEdge> {
  const edge = createEdge(settings);
  const [host = env.HOST, ...others] = addresses(env.HOST);
  const port = await listen(edge.server, env.PORT, host, env, command);
  const second = edge.anotherDoor();
  // A machine without IPv6 has no ::1, and a free port there may be taken here: the first address is enough.
  for (const other of others) await listen(second, port, other, env, command).catch(() => undefined);
  const everywhere = env.HOST === "0.0.0.0" || env.HOST === "::";
  const name = env.HOST.includes(":") ? `[${env.HOST}]` : env.HOST;
  return {
    ...edge,
    url: `http://${everywhere ? "localhost" : name}:${port}`,
  };
}

/**
 * Finds out before a long build whether the port is free, on both loopback addresses for `localhost`: a browser may
 * try either first.
 * @throws Fault when it is not.
 */
export async function requireFreePort(env: Listening, command: string): Promise<void> {
  for (const host of addresses(env.HOST)) {
    const probe = createServer();
    await listen(probe, env.PORT, host, env, command).catch((error: unknown) => {
      if (host !== "::1" || !(error instanceof Fault) || error.message.includes("taken")) throw error;
    });
    probe.close();
  }
}

type Listening = Pick<Environment, "HOST" | "PORT">;

function addresses(host: string): readonly string[] {
  return host === "localhost" ? ["127.0.0.1", "::1"] : [host];
}

function listen(
  server: Server,
  port: number,
  host: string,
  env: Listening,
  command: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Fault(whyNot(error, env, command))));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** The value of Next's draft cookie in this build; `undefined` before there is one. */
export async function readDraftId(distDir: string): Promise<string | undefined> {
  const manifest: unknown = JSON.parse(
    await readFile(path.join(distDir, "prerender-manifest.json"), "utf8").catch(() => "{}"),
  );
  const preview = field(manifest, "preview");
  const id = field(preview, "previewModeId");
  return typeof id === "string" ? id : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function whyNot(error: NodeJS.ErrnoException, { HOST, PORT }: Listening, command: string): string {
  const another = `Choose another: PORT=${PORT + 1} ${command}`;
  if (error.code === "EADDRINUSE")
    return `Port ${PORT} is taken: another program (perhaps another Vitrine) uses it.\n${another}`;
  if (error.code === "EACCES")
    return `Port ${PORT} is reserved for the system.\n${PORT < 1024 ? `Choose another: PORT=3000 ${command}` : another}`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return `HOST is "${HOST}", which is no address of this machine. Try HOST=localhost, or HOST=0.0.0.0 for every network.`;
  return error.message;
}
