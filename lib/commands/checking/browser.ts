import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { chromium } from "playwright";
import { root } from "./tool.ts";

/** Where Debian and its kin put Chromium, and where others put Chrome. */
const usualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * The browser for end-to-end tests: the one CHROMIUM_PATH names, the system's, Playwright's; else one of them is
 * installed. Says which it is.
 * @throws with what to do when none can be had.
 */
export function findBrowser(): string {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (!isProgram(named))
      throw new Error(`CHROMIUM_PATH is ${named}, which is no program. Name a Chromium or leave it out.`);
    return say(named, "named by CHROMIUM_PATH");
  }
  return present() ?? fromDebian() ?? fromPlaywright() ?? none();
}

function present(): string | null {
  const system = usualPlaces.find(isProgram);
  if (system !== undefined) return say(system, "the system's");
  return isProgram(chromium.executablePath()) ? say(chromium.executablePath(), "Playwright's") : null;
}

function fromDebian(): string | null {
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return null;
  console.log("No browser here; installing Debian's Chromium.");
  const apt = (...args: string[]): boolean =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  if (!apt("-qq", "update") || !apt("-qq", "install", "-y", "--no-install-recommends", "chromium"))
    return null;
  const installed = usualPlaces.find(isProgram);
  return installed === undefined ? null : say(installed, "Debian's, just installed");
}

function fromPlaywright(): string | null {
  console.log("No browser here; asking Playwright for its Chromium.");
  const { status } = spawnSync(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    timeout: 300_000,
  });
  const file = chromium.executablePath();
  return status === 0 && isProgram(file) ? say(file, "Playwright's, just installed") : null;
}

function none(): never {
  throw new Error(
    "No Chromium could be found or installed. Install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH to one, and run npm test again.",
  );
}

function say(file: string, whose: string): string {
  console.log(`Browser: ${file} (${whose})`);
  return file;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
