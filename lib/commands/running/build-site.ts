import { spawn } from "node:child_process";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { buildIslands } from "../build-islands.ts";
import { Fault } from "./fault.ts";

export type BuildSettings = {
  readonly root: string;
  /** Where Next writes: `.next`, or what NEXT_DIST_DIR says. */
  readonly distDir: string;
  readonly fingerprint: string;
  /** The hash of the settings its pages are drawn by. */
  readonly pageSettings: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The file for everything Next says while building. */
  readonly log: string;
};

const endWithParent = path.join(import.meta.dirname, "end-with-parent.ts");
const noteName = "vitrine-build.json";

/** Whether what stands in `distDir` was built from these very sources and settings. */
export async function isBuilt({
  root,
  distDir,
  fingerprint,
}: Pick<BuildSettings, "root" | "distDir" | "fingerprint">): Promise<boolean> {
  if (!existsSync(path.join(root, distDir, "BUILD_ID")) || !existsSync(path.join(root, "public/islands")))
    return false;
  return (await readNote(root, distDir)).fingerprint === fingerprint;
}

/** The hash of the settings that the pages in `distDir` were drawn by; empty when the build does not say. */
export async function builtPageSettings(root: string, distDir: string): Promise<string> {
  const { pageSettings } = await readNote(root, distDir);
  return typeof pageSettings === "string" ? pageSettings : "";
}

async function readNote(
  root: string,
  distDir: string,
): Promise<{ readonly fingerprint?: unknown; readonly pageSettings?: unknown }> {
  return Object(JSON.parse(await readFile(path.join(root, distDir, noteName), "utf8").catch(() => "{}")));
}

/**
 * Builds the browser scripts and the site.
 * @throws Fault with the end of what Next said when the build fails.
 */
export async function buildSite(settings: BuildSettings): Promise<void> {
  const note = path.join(settings.root, settings.distDir, noteName);
  await rm(note, { force: true });
  await mkdir(path.dirname(settings.log), { recursive: true });
  await buildIslands(settings.root);
  const { code, said } = await runNextBuild(settings);
  if (code !== 0) throw new Fault(failure(said, settings.log));
  await writeFile(
    note,
    `${JSON.stringify({ fingerprint: settings.fingerprint, pageSettings: settings.pageSettings, at: new Date().toISOString() })}\n`,
  );
}

function runNextBuild({
  root,
  env,
  log,
}: BuildSettings): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve, reject) => {
    const next = path.join(root, "node_modules/next/dist/bin/next");
    const child = spawn(process.execPath, ["--import", endWithParent, next, "build"], {
      cwd: root,
      env: {
        ...process.env,
        ...env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        NO_COLOR: "1",
        FORCE_COLOR: "0",
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const file = createWriteStream(log);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        said = (said + text).slice(-20_000);
        file.write(text);
      });
    }
    file.on("error", reject);
    child.on("error", reject);
    child.on("close", (code) => file.end(() => resolve({ code, said })));
  });
}

function failure(said: string, log: string): string {
  if (/ENOSPC|no space left/i.test(said))
    return `The disk is full: the site could not be built. Free some space and start again. (${log})`;
  const end = said.trim().split("\n").slice(-40).join("\n");
  return `The site could not be built. What Next said last (all of it is in ${log}):\n\n${end}`;
}
