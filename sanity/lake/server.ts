// The lake as a process of its own: `node sanity/lake/server.ts --data <folder> --port <n|0>`.
// It listens on this machine only; whoever wants more puts a front before it.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createNodeServer, type NodeServer } from "./http/node-server.ts";
import { openLake, type Lake } from "./lake.ts";
import type { PublishValidator } from "./mutations/validate-published.ts";

const drainTime = 3_000;

start().catch((error: unknown) => {
  // One line that says what, which file and what to do; the way it came about is of no use to an operator.
  const said = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${said.replaceAll("\n", " ")}\n`);
  process.exit(2);
});

async function start(): Promise<void> {
  // Drafts are the editors': whatever this process writes is its user's alone, the log and the pictures too.
  process.umask(0o077);
  const { data, port, seed, hosts, peertubeHosts } = readArguments();
  const file = join(data, "content.sqlite");
  const token = readToken(data);
  let validator: PublishValidator | undefined;
  const lake: Lake = openLake({
    file,
    assetsFolder: join(data, "assets"),
    token,
    hosts,
    posters: { peertubeHosts },
    validate: async (document, exists) => {
      const { publishValidator } = await import("../schema/publish-validator.ts");
      validator ??= publishValidator(lake.handle, token);
      return validator(document, exists);
    },
    log: (entry) => process.stderr.write(`${JSON.stringify(entry)}\n`),
    warn: (words) => process.stderr.write(`${words}\n`),
  });
  const server = createNodeServer(lake.handle);
  const bound = await listen(server, port);
  if (seed && lake.created) await loadDemonstration(bound, token);
  stopOnSignal(server, lake);
  process.stdout.write(`${JSON.stringify({ ready: true, port: bound, file, created: lake.created })}\n`);
}

function readArguments(): {
  readonly data: string;
  readonly port: number;
  readonly seed: boolean;
  readonly hosts: readonly string[];
  readonly peertubeHosts: readonly string[];
} {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      port: { type: "string", default: "0" },
      seed: { type: "boolean", default: false },
      host: { type: "string", multiple: true, default: [] },
      peertube: { type: "string", multiple: true, default: [] },
    },
  });
  const port = Number(values.port);
  if (!values.data) throw new Error("Say where the content is kept: --data <folder>.");
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be a number from 0 (any free one) to 65535, not "${values.port}".`);
  return {
    data: resolve(values.data),
    port,
    seed: values.seed,
    hosts: values.host,
    peertubeHosts: values.peertube,
  };
}

/** The secret of this data folder, made when it is new. Only its owner may read it. */
function readToken(data: string): string {
  const file = join(data, "token");
  try {
    mkdirSync(data, { recursive: true });
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    const exists = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!exists)
      throw new Error(
        `The data folder ${data} cannot be written (${error instanceof Error ? error.message : String(error)}). Give this user the right to, or choose another with --data.`,
        { cause: error },
      );
  }
  const token = readFileSync(file, "utf8").trim();
  if (token.length < 32)
    throw new Error(
      `The token in ${file} is too short to be safe. Delete the file: a new one is made at the next start.`,
    );
  return token;
}

/** Puts the demonstration institute into a lake that was just made. */
async function loadDemonstration(port: number, token: string): Promise<void> {
  const apiHost = `http://127.0.0.1:${port}`;
  const [{ createClient }, { seed }] = await Promise.all([
    import("@sanity/client"),
    import("../seed/seed.ts"),
  ]);
  await seed(
    createClient({
      projectId: "vitrine",
      dataset: "production",
      apiVersion: "2026-06-01",
      apiHost,
      useProjectHostname: false,
      useCdn: false,
      token,
    }),
  );
}

function listen({ server }: NodeServer, port: number): Promise<number> {
  return new Promise((resolvePort, reject) => {
    server.once("error", (error) =>
      reject(
        new Error(
          `The lake cannot listen on 127.0.0.1:${port} (${error.message}). Stop what uses that port, or choose another with --port.`,
          { cause: error },
        ),
      ),
    );
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolvePort(typeof address === "object" && address ? address.port : port);
    });
  });
}

function stopOnSignal(server: NodeServer, lake: Lake): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await server.stop(drainTime);
    lake.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}
