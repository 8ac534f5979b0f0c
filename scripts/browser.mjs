import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { root, stop } from "./install.mjs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A Chromium for the tests: the one named by CHROMIUM_PATH, the machine's, Playwright's own, or one installed now. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    return existsSync(named)
      ? named
      : stop(
          `CHROMIUM_PATH is "${named}", and there is no such file. Correct it, or unset it to let a browser be found.`,
        );
  }
  return (
    (await present()) ??
    (await installed()) ??
    stop(
      "The tests need Chromium, and none could be installed.\n" +
        "Install it (Debian and Ubuntu: `apt-get install chromium`; elsewhere: `npx playwright install chromium`),\n" +
        "or set CHROMIUM_PATH to one you have. Everything else can be tested without it: npm run check",
    )
  );
}

async function present() {
  const { chromium } = await import("playwright");
  return [...usual, chromium.executablePath()].find((file) => existsSync(file));
}

async function installed() {
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("   There is no browser; installing Debian's Chromium (apt-get install chromium).");
    const quiet = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    spawnSync("apt-get", ["update", "-qq"], quiet);
    spawnSync(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"],
      quiet,
    );
    const found = await present();
    if (found !== undefined) return found;
  }
  console.log("   There is no browser; installing Playwright's Chromium.");
  spawnSync(
    process.execPath,
    [path.join(root, "node_modules", "playwright", "cli.js"), "install", "chromium"],
    { stdio: "inherit" },
  );
  return present();
}
