import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { findBrowser } from "./browser.ts";
import { node, root } from "./tool.ts";

const readyLine = z.object({ event: z.literal("ready"), url: z.url(), next: z.url() });

/** The build of the tests, apart from the one that `npm start` serves: its pages hold the content of another lake. */
const distDir = ".next-test";

/**
 * Builds the site, serves it on a free port with a lake of its own, and lets a browser use it. Whatever the
 * environment says about content stays out: the tests are about the embedded lake.
 */
export async function runEndToEnd(): Promise<boolean> {
  const browser = findBrowser();
  const data = await mkdtemp(path.join(os.tmpdir(), "vitrine-test-"));
  const site = startSite(data);
  try {
    const { url, next } = await ready(site);
    console.log(`The site is at ${url}`);
    return await node(["node_modules/playwright/cli.js", "test", "-c", "e2e/playwright.config.ts"], {
      env: { BASE_URL: url, NEXT_URL: next, CHROMIUM_PATH: browser },
    });
  } finally {
    await stop(site);
    await rm(data, { recursive: true, force: true });
  }
}

function startSite(data: string): ChildProcess {
  const { SANITY_PROJECT_ID: _, SANITY_DATASET: __, SANITY_API_HOST: ___, ...env } = process.env;
  return spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "lib/commands/start.ts", "--json"],
    {
      cwd: root,
      env: { ...env, PORT: "0", VITRINE_DATA: data, NEXT_DIST_DIR: distDir },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
}

async function ready(site: ChildProcess): Promise<z.infer<typeof readyLine>> {
  if (site.stdout === null) throw new Error("The site cannot be heard.");
  for await (const line of createInterface({ input: site.stdout })) {
    const found = readyLine.safeParse(JSON.parse(line));
    if (found.success) return found.data;
  }
  throw new Error("The site did not start; its own words are above.");
}

async function stop(site: ChildProcess): Promise<void> {
  if (site.exitCode !== null) return;
  const gone = new Promise((resolve) => site.once("exit", resolve));
  site.kill("SIGTERM");
  await gone;
}
