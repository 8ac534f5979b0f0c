import { spawn, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import type { SanityClient } from "@sanity/client";
import { isEmbedded, type Environment } from "#lib/site/environment.ts";
import { contentClient } from "./client.ts";

export type LakeConnection = {
  /** Sees drafts and published documents as they are stored (perspective `raw`) and may write. */
  readonly client: SanityClient;
  /** Whom it talks to, for people: "the lake of the running site (port 4567)". */
  readonly where: string;
  /** Ends a lake that was started for this connection; leaves a running one alone. */
  readonly close: () => Promise<void>;
};

/**
 * A way to write content from a command, wherever content lives: the hosted Content Lake, the lake at SANITY_API_HOST,
 * the lake of a site that runs on this machine, or else a lake started for as long as the connection lasts.
 * @param writeToken for a lake that is not ours, or whose data folder cannot be read from here
 */
export async function connect(env: Environment, writeToken?: string): Promise<LakeConnection> {
  const data = path.resolve(env.VITRINE_DATA);
  if (!isEmbedded(env)) {
    if (writeToken === undefined)
      throw new Error(
        `Writing to the Sanity project ${env.SANITY_PROJECT_ID} needs a token: set SANITY_API_WRITE_TOKEN to one that may write.`,
      );
    return {
      client: writer(env, writeToken),
      where: `the Sanity project ${env.SANITY_PROJECT_ID}`,
      close: stay,
    };
  }
  if (env.SANITY_API_HOST !== undefined) {
    const token = writeToken ?? (await tokenOf(data));
    return { client: writer(env, token), where: `the lake at ${env.SANITY_API_HOST}`, close: stay };
  }
  const port = await runningPort(data);
  if (port !== null) {
    const client = writer(onPort(env, port), writeToken ?? (await tokenOf(data)));
    if (await answers(client))
      return { client, where: `the lake of the running site (port ${port})`, close: stay };
  }
  return startOwn(env, data);
}

async function stay(): Promise<void> {
  // The lake was running before us and goes on.
}

function writer(env: Environment, token: string): SanityClient {
  return contentClient(env, { token, perspective: "raw" }).withConfig({ timeout: 120_000 });
}

function onPort(env: Environment, port: number): Environment {
  return { ...env, SANITY_API_HOST: `http://127.0.0.1:${port}` };
}

async function tokenOf(data: string): Promise<string> {
  const token = await readFile(path.join(data, "token"), "utf8").catch(() => null);
  if (token !== null) return token.trim();
  throw new Error(
    `There is no ${path.join(data, "token")}. Set VITRINE_DATA to the lake’s data folder, or SANITY_API_WRITE_TOKEN to a token that may write.`,
  );
}

/** The port that a running site wrote down; it may have ended since. */
async function runningPort(data: string): Promise<number | null> {
  const note = await readFile(path.join(data, "lake.json"), "utf8").catch(() => "null");
  const port = /"port"\s*:\s*(\d+)/.exec(note)?.[1];
  return port === undefined ? null : Number(port);
}

/** Whether a lake is there and takes our token: an old note may name a port that somebody else has by now. */
async function answers(client: SanityClient): Promise<boolean> {
  const asked = client.withConfig({ timeout: 5_000, maxRetries: 0 }).fetch<number>("1 + 1");
  return asked.then((two) => two === 2).catch(() => false);
}

async function startOwn(env: Environment, data: string): Promise<LakeConnection> {
  const program = path.join(import.meta.dirname, "../../sanity/lake/server.ts");
  const child = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      "--import",
      path.join(import.meta.dirname, "../commands/running/end-with-parent.ts"),
      program,
      "--data",
      data,
      "--port",
      "0",
    ],
    // The fourth channel tells it when we are gone, however we went.
    { stdio: ["ignore", "pipe", "pipe", "ipc"] },
  );
  const endWithUs = (): void => void child.kill("SIGTERM");
  process.once("exit", endWithUs);
  const port = await readyPort(child);
  return {
    client: writer(onPort(env, port), await tokenOf(data)),
    where: `the lake in ${env.VITRINE_DATA}`,
    close: () =>
      new Promise((resolve) => {
        process.off("exit", endWithUs);
        if (child.exitCode !== null) return resolve();
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}

/** The port in the line that the lake prints when it is ready. */
function readyPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const lastWords: string[] = [];
    child.stderr?.setEncoding("utf8").on("data", (words: string) => void lastWords.push(words));
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(lastWords.join("").trim() || `The content lake ended with code ${code}.`)),
    );
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on("line", (line) => {
      const port = /"port"\s*:\s*(\d+)/.exec(line)?.[1];
      if (line.includes('"ready"') && port !== undefined) resolve(Number(port));
    });
  });
}
