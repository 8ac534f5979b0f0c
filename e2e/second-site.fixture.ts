import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

/** A site beside the one under test: the same build, other settings, content of its own. */
export type SecondSite = {
  readonly url: string;
  /** Its data folder: the lake, the proofs of consent. */
  readonly data: string;
  readonly child: ChildProcess;
  /** The id of its build. */
  readonly buildId: () => Promise<string>;
  /** Ends it in order and removes what it wrote. */
  readonly stop: () => Promise<void>;
};

const root = path.join(import.meta.dirname, "..");
const built = process.env["NEXT_DIST_DIR"] ?? ".next";

/** The id of the build under test: second sites make none of their own. */
export function builtId(): Promise<string> {
  return readFile(path.join(root, built, "BUILD_ID"), "utf8");
}

/** Starts one. `name` keeps its copy of the build apart, for Next writes into it. */
export async function startSecondSite(
  name: string,
  settings: Readonly<Record<string, string>>,
): Promise<SecondSite> {
  const distDir = `.next-${name}`;
  const copy = path.join(root, distDir);
  await rm(copy, { recursive: true, force: true });
  const data = await mkdtemp(path.join(tmpdir(), `vitrine-${name}-`));
  await cp(path.join(root, built), copy, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (file) => path.basename(file) !== "cache",
  });
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "lib/commands/start.ts", "--json"],
    {
      cwd: root,
      env: { ...process.env, VITRINE_DATA: data, NEXT_DIST_DIR: distDir, PORT: "0", ...settings },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = once(child, "exit");
  return {
    url: await readyAddress(child),
    data,
    child,
    buildId: () => readFile(path.join(copy, "BUILD_ID"), "utf8"),
    stop: async () => {
      if (child.exitCode === null) child.kill("SIGTERM");
      await ended;
      await rm(copy, { recursive: true, force: true });
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function readyAddress(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("The second site has no output to read.");
  for await (const line of createInterface({ input: child.stdout })) {
    const said: unknown = line.includes('"ready"') ? JSON.parse(line) : null;
    if (typeof said === "object" && said !== null && "url" in said) return String(said.url);
  }
  throw new Error("The second site ended before it was ready.");
}
