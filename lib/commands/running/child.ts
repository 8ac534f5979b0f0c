import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Fault, tell } from "./fault.ts";

export type ChildSettings = {
  /** How messages call it: "The content lake". */
  readonly name: string;
  /** Arguments for Node. */
  readonly arguments: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The port of 127.0.0.1 it will listen on: when it answers there, it is up. */
  readonly port: number;
  /** A file for its standard output; its errors go to ours too. */
  readonly log: string;
  readonly say: (line: string) => void;
  /** Told its process id at every launch. */
  readonly launched?: (pid: number) => void;
  /** It had died and is up again. */
  readonly back?: () => void;
};

export type Child = {
  readonly isUp: () => boolean;
  /** Asks it to end and waits; after `milliseconds` it is ended. */
  readonly stop: (milliseconds?: number) => Promise<void>;
};

const root = path.join(import.meta.dirname, "../../..");
const endWithParent = fileURLToPath(new URL("./end-with-parent.ts", import.meta.url));
/** Milliseconds before the first restart; each further one in a row waits twice as long, up to 30 s. */
const firstPause = 500;
const startLimit = 60_000;

/**
 * Starts a Node program of ours, waits until it listens, and starts it again whenever it dies later.
 * It has its own process group, so that Ctrl+C reaches only us and answers can be finished first.
 * @throws Fault with the program's last words when it does not come up the first time.
 */
export async function startChild(settings: ChildSettings): Promise<Child> {
  const lastWords: string[] = [];
  let up = false;
  let running = launch(settings, hear);
  let stopping = false;
  await comesUp(settings, running, lastWords);
  up = true;
  watch();
  return {
    isUp: () => up,
    stop: async (milliseconds = 10_000) => {
      stopping = true;
      await end(running, milliseconds);
    },
  };

  /** Before it is up its words are kept for the message; afterwards they are an operator's log. */
  function hear(text: string): void {
    lastWords.push(text);
    if (lastWords.length > 50) lastWords.shift();
    if (up) process.stderr.write(text);
  }

  function watch(): void {
    const began = Date.now();
    running.once("exit", (code, signal) => {
      up = false;
      if (!stopping) void restart(code, signal, Date.now() - began > 60_000 ? firstPause : undefined);
    });
  }

  async function restart(code: number | null, signal: string | null, pause = firstPause): Promise<void> {
    settings.say(
      `${settings.name} ended (${signal ?? `code ${code}`}); starting it again. Its log: ${settings.log}`,
    );
    for (let next = pause; !stopping; next = Math.min(next * 2, 30_000)) {
      await wait(next);
      if (stopping) return;
      lastWords.length = 0;
      running = launch(settings, hear);
      const error = await comesUp(settings, running, lastWords).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (error === undefined) {
        up = true;
        settings.say(`${settings.name} is back.`);
        settings.back?.();
        watch();
        return;
      }
      settings.say(tell(error));
    }
  }
}

function launch(settings: ChildSettings, hear: (text: string) => void): ChildProcess {
  const log = openSync(settings.log, "a");
  const child = spawn(process.execPath, ["--import", endWithParent, ...settings.arguments], {
    cwd: root,
    // `next dev` starts `node` by name for the style sheets: it has to be ours, as the machine's may be too old.
    env: {
      ...process.env,
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env["PATH"] ?? ""}`,
      ...settings.env,
    },
    stdio: ["ignore", log, "pipe", "ipc"],
    detached: true,
  });
  closeSync(log);
  if (child.pid !== undefined) settings.launched?.(child.pid);
  child.stderr?.setEncoding("utf8").on("data", hear);
  return child;
}

/** Resolves when somebody listens on the child's port, rejects when the child ends first or takes too long. */
async function comesUp(
  settings: ChildSettings,
  child: ChildProcess,
  lastWords: readonly string[],
): Promise<void> {
  const deadline = Date.now() + startLimit;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      // Code 2: the program has said in one line what the operator should do.
      if (child.exitCode === 2) throw new Fault(lastWords.join("").trim());
      throw new Fault(
        `${settings.name} did not start. ${lastWords.join("").trim()}\nIts log: ${settings.log}`,
      );
    }
    if (await listens(settings.port)) return;
    await wait(40);
  }
  await end(child, 1_000);
  throw new Fault(
    `${settings.name} did not answer within ${startLimit / 1_000} seconds. Its log: ${settings.log}`,
  );
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
    function answer(open: boolean): void {
      socket.destroy();
      resolve(open);
    }
  });
}

async function end(child: ChildProcess, milliseconds: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  await ended;
  clearTimeout(late);
}
