// `npm test`: everything that has to be right, from an empty checkout if need be; `--only=lint,unit` for some of it.
// Plain JavaScript for the Node that happens to be there; the checks themselves run on the project's own.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { findBrowser } from "./browser.mjs";
import { install, ownNode, root, stop } from "./install.mjs";

const tests = ["lib", "sanity", "components", "scripts", "messages"].flatMap((room) => [
  `${room}/**/*.test.ts`,
  `${room}/**/*.test.mjs`,
]);

/** What is checked, in the order in which a fault is cheapest to find. Each answers how many passed and failed. */
const checks = {
  format: { title: "Format (oxfmt)", check: () => program("oxfmt", ["--check"]) },
  lint: { title: "Lint (oxlint)", check: () => program("oxlint", ["--quiet"]) },
  types: { title: "Types (tsc)", check: types },
  unused: { title: "Unused code and dependencies (knip)", check: () => program("knip", ["--no-progress"]) },
  messages: {
    title: "Messages, their notes and their French (messages:check)",
    check: () => node(["lib/commands/messages-check.ts"]),
  },
  typegen: {
    title: "Types of the content are fresh (TypeGen)",
    check: () => node(["lib/commands/typegen.ts", "--check"]),
  },
  unit: { title: "Promises of the code (node --test)", check: unit },
  build: { title: "Production build", check: () => node(["lib/commands/build.ts"]) },
  e2e: { title: "Promises to readers and editors (Playwright)", check: endToEnd },
};

const only =
  process.argv
    .find((word) => word.startsWith("--only="))
    ?.slice("--only=".length)
    .split(",") ?? Object.keys(checks);
const unknown = only.filter((name) => !(name in checks));
if (unknown.length > 0)
  stop(`There is no check called ${unknown.join(", ")}. There are: ${Object.keys(checks).join(", ")}.`);

install();
const running = new Set();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void leave());
const data = mkdtempSync(path.join(tmpdir(), "vitrine-test-"));
process.on("exit", () => rmSync(data, { recursive: true, force: true }));
const env = cleanEnvironment();
const results = [];
for (const [name, { title, check }] of Object.entries(checks)) {
  if (!only.includes(name)) continue;
  console.log(`\n── ${title}`);
  const began = performance.now();
  const { passed, failed } = await check();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`   ${failed === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  results.push({ name, title, passed, failed, seconds });
}

console.log("\n── Summary");
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `   ${failed === 0 ? "ok    " : "FAILED"}  ${name.padEnd(8)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.padStart(8)} s`,
  );
}
const failed = sum("failed");
if (failed > 0)
  console.log(
    `   Again, only what failed: npm test -- --only=${results
      .filter((result) => result.failed > 0)
      .map(({ name }) => name)
      .join(",")}`,
  );
console.log(`${sum("passed")} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function sum(key) {
  return results.reduce((total, result) => total + result[key], 0);
}

/** The tests decide what the site is told: whatever this machine has set for a real one stays out. */
function cleanEnvironment() {
  const own =
    /^(?:SANITY_|NEXT_|MATOMO_|PLAUSIBLE_|GA4_|ANALYTICS$|VIDEO_|PEERTUBE_|SITE_URL$|HOST$|PUBLIC_RUNTIME$|CONSENT_|STUDIO(?:_SECRET)?$)/;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return {
    ...Object.fromEntries(kept),
    VITRINE_DATA: data,
    // The site and the tests that speak to it as the content lake does know the same one.
    SANITY_WEBHOOK_SECRET: randomBytes(32).toString("base64url"),
    // Apart from the build of `npm start`: its pages made ahead hold the content of another lake.
    NEXT_DIST_DIR: ".next-test",
    PORT: "0",
    DO_NOT_TRACK: "1",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** Ends what is running, the site first of all, and only then ourselves. */
async function leave() {
  const ended = [...running].map((child) => new Promise((done) => child.once("exit", done)));
  for (const child of running) child.kill("SIGTERM");
  await Promise.all(ended);
  process.exit(130);
}

/** Starts a program that ends with us. */
function start(file, args, extra, stdio) {
  const child = spawn(file, args, { cwd: root, env: { ...env, ...extra }, stdio });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Runs a command to its end; `said` is what it wrote, also shown while it runs. */
function command(file, args, extra = {}) {
  return new Promise((resolve) => {
    const child = start(file, args, extra, ["ignore", "pipe", "pipe"]);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        said += text;
        process.stdout.write(text);
      });
    }
    child.on("error", (error) => resolve({ code: 1, said: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, said }));
  });
}

async function node(args) {
  const { code } = await command(ownNode(), ["--disable-warning=ExperimentalWarning", ...args]);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A program of node_modules/.bin, on our own Node. */
async function program(name, args) {
  const manifest = JSON.parse(
    readFileSync(path.join(root, "node_modules", packageOf(name), "package.json"), "utf8"),
  );
  const bin = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[name];
  return node([path.join(root, "node_modules", packageOf(name), bin), ...args]);
}

function packageOf(name) {
  return name === "tsc" ? "typescript" : name;
}

async function types() {
  // Those of an earlier build may speak of routes that are gone.
  for (const build of [".next", ".next-test"])
    rmSync(path.join(root, build, "types"), { recursive: true, force: true });
  // Also writes next-env.d.ts, which is not committed; without it, imports of styles have no types.
  const generated = await program("next", ["typegen"]);
  if (generated.failed > 0) return generated;
  return program("tsc", ["-p", ".", "--incremental", "false"]);
}

async function unit() {
  const account = path.join(data, "unit.tap");
  const { code } = await command(ownNode(), [
    "--disable-warning=ExperimentalWarning",
    "--test",
    "--test-reporter=dot",
    "--test-reporter-destination=stdout",
    "--test-reporter=tap",
    `--test-reporter-destination=${account}`,
    ...tests,
  ]);
  const tap = existsSync(account) ? readFileSync(account, "utf8") : "";
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, "m").exec(tap)?.[1] ?? 0);
  // A test that is skipped or left for later promises nothing.
  for (const [, name] of tap.matchAll(/^\s*(?:not )?ok \d+ - (.*# (?:SKIP|TODO).*)$/gm))
    console.log(`   Skipped or left for later: ${name}`);
  const failing = count("fail") + count("cancelled") + count("skipped") + count("todo");
  return { passed: count("pass"), failed: code === 0 ? failing : Math.max(1, failing) };
}

async function endToEnd() {
  const browser = await findBrowser();
  console.log(`   Browser: ${String(browser)}`);
  const site = await startSite();
  if (site === null) return { passed: 0, failed: 1 };
  const cli = path.join(root, "node_modules", "playwright", "cli.js");
  const { code, said } = await command(ownNode(), [cli, "test", "--config=e2e/playwright.config.ts"], {
    BASE_URL: site.url,
    NEXT_URL: site.next,
    CHROMIUM_PATH: browser,
  });
  await site.stop();
  const count = (word) =>
    Number([...said.matchAll(new RegExp(`^\\s+(\\d+) ${word}\\b`, "gm"))].at(-1)?.[1] ?? 0);
  const failing = ["failed", "did not run", "interrupted", "skipped", "flaky"].reduce(
    (total, word) => total + count(word),
    0,
  );
  return { passed: count("passed"), failed: code === 0 ? failing : Math.max(1, failing) };
}

/** The whole site on a free port, with a lake of its own; `null` when it does not start. */
function startSite() {
  return new Promise((resolve) => {
    const child = start(
      ownNode(),
      ["--disable-warning=ExperimentalWarning", "lib/commands/start.ts", "--json"],
      {},
      ["ignore", "pipe", "inherit"],
    );
    const ended = new Promise((done) => child.on("exit", done));
    void ended.then(() => resolve(null));
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      said += text;
      const line = said.split("\n").find((candidate) => candidate.includes('"ready"'));
      if (line === undefined || !said.includes("\n", said.indexOf(line))) return;
      resolve({
        url: JSON.parse(line).url,
        next: JSON.parse(line).next,
        stop: () => {
          child.kill("SIGTERM");
          return ended;
        },
      });
    });
  });
}
