import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
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
 * Opens the door for readers.
 * @throws Fault when the port is taken, saying how to choose another.
 */
export async function openEdge(
  env: Pick<Environment, "HOST" | "PORT">,
  settings: EdgeSettings,
  command: string,
): Promise<RunningEdge> {
  const edge = createEdge(settings);
  const port = await new Promise<number>((resolve, reject) => {
    edge.server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new Fault(whyNot(error, env, command))),
    );
    edge.server.listen(env.PORT, env.HOST, () => {
      const address = edge.server.address();
      resolve(typeof address === "object" && address !== null ? address.port : env.PORT);
    });
  });
  const everywhere = env.HOST === "0.0.0.0" || env.HOST === "::";
  const name = env.HOST.includes(":") ? `[${env.HOST}]` : env.HOST;
  return { ...edge, url: `http://${everywhere ? "localhost" : name}:${port}` };
}

/**
 * Finds out before a long build whether the port is free.
 * @throws Fault when it is not.
 */
export async function requireFreePort(
  env: Pick<Environment, "HOST" | "PORT">,
  command: string,
): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error: NodeJS.ErrnoException) => reject(new Fault(whyNot(error, env, command))));
    probe.listen(env.PORT, env.HOST, resolve);
  });
  await new Promise((resolve) => {
    probe.close(resolve);
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

function whyNot(
  error: NodeJS.ErrnoException,
  { HOST, PORT }: Pick<Environment, "HOST" | "PORT">,
  command: string,
): string {
  const another = `Choose another: PORT=${PORT + 1} ${command}`;
  if (error.code === "EADDRINUSE")
    return `Port ${PORT} is taken: another program (perhaps another Vitrine) uses it.\n${another}`;
  if (error.code === "EACCES")
    return `Port ${PORT} is reserved for the system.\n${PORT < 1024 ? `Choose another: PORT=3000 ${command}` : another}`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return `HOST is "${HOST}", which is no address of this machine. Try HOST=localhost, or HOST=0.0.0.0 for every network.`;
  return error.message;
}
