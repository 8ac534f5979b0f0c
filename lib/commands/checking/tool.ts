import { spawn } from "node:child_process";
import path from "node:path";

/** The folder of the project. */
export const root = path.join(import.meta.dirname, "../../..");

type Options = { readonly env?: Readonly<Record<string, string>>; readonly quiet?: boolean };

/** Runs a command of node_modules/.bin in the project's folder; whether it ended well. */
export function tool(name: string, args: readonly string[], options: Options = {}): Promise<boolean> {
  return run(path.join(root, "node_modules/.bin", name), args, options);
}

/** Runs the project's own Node; whether it ended well. */
export function node(args: readonly string[], options: Options = {}): Promise<boolean> {
  return run(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], options);
}

/** What it says is shown as it is said; with `quiet`, only when it fails. */
function run(
  command: string,
  args: readonly string[],
  { env = {}, quiet = false }: Options,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", ...env, PATH: ownPath() },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    const said: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => said.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

/** Tools find this very Node first, whatever the machine's is. */
function ownPath(): string {
  return [path.dirname(process.execPath), process.env["PATH"]].join(path.delimiter);
}
