// The lake as the process that `npm start` runs, in a folder of its own, for what must be killed or measured.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createClient, type SanityClient } from "@sanity/client";

const program = fileURLToPath(new URL("../server.ts", import.meta.url));
const keptLines = 20;

/** A folder for the content of one lake; gone when its time is over. */
export function lakeFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), "vitrine-lake-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** A running lake; `await using` kills it. */
export class LakeProcess implements AsyncDisposable {
  readonly address: string;
  readonly token: string;
  readonly pid: number;
  /** Fulfilled when the process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** The last lines of its log. */
  readonly log: readonly string[];
  readonly #signal: (signal: NodeJS.Signals) => void;
  #isAlive = true;

  private constructor(facts: {
    readonly address: string;
    readonly token: string;
    readonly pid: number;
    readonly ended: Promise<void>;
    readonly log: readonly string[];
    readonly signal: (signal: NodeJS.Signals) => void;
  }) {
    ({ address: this.address, token: this.token, pid: this.pid, ended: this.ended, log: this.log } = facts);
    this.#signal = facts.signal;
    void this.ended.then(() => (this.#isAlive = false));
  }

  /** Starts a lake on the content of a folder and waits until it answers. */
  static async start(folder: string): Promise<LakeProcess> {
    const args = ["--disable-warning=ExperimentalWarning", program, "--data", folder, "--port", "0"];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    const log: string[] = [];
    createInterface({ input: child.stderr }).on("line", (line) => {
      log.push(line);
      if (log.length > keptLines) log.shift();
    });
    const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
    const port = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).on("line", (line) => {
        const found = /"port"\s*:\s*(\d+)/.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
      void ended.then(() => reject(new Error(`The lake did not start: ${log.join("\n")}`)));
    });
    return new LakeProcess({
      address: `http://127.0.0.1:${port}`,
      token: readFileSync(join(folder, "token"), "utf8").trim(),
      pid: child.pid ?? 0,
      ended,
      log,
      signal: (signal) => void child.kill(signal),
    });
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  get client(): SanityClient {
    return createClient({
      projectId: "vitrine",
      dataset: "production",
      apiVersion: "2026-06-01",
      apiHost: this.address,
      useProjectHostname: false,
      useCdn: false,
      token: this.token,
      maxRetries: 0,
    });
  }

  /** Bytes of memory that the process holds; null where the system does not tell. */
  memory(): number | null {
    try {
      const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${this.pid}/status`, "utf8"))?.[1];
      return kilobytes === undefined ? null : Number(kilobytes) * 1024;
    } catch {
      return null;
    }
  }

  /** Ends it without a word, as a power cut does. */
  async kill(): Promise<void> {
    this.#signal("SIGKILL");
    await this.ended;
  }

  /** Lets it finish and close its file, as the site does. */
  async stop(): Promise<void> {
    this.#signal("SIGTERM");
    await this.ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
  }
}
