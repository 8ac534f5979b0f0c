import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "playwright/test";

/** What operators decide when they start the site: a second one beside, from the same build, with its own content. */
const root = path.join(import.meta.dirname, "..");
const distDir = ".next-operator";
let data = "";

const built = process.env["NEXT_DIST_DIR"] ?? ".next";

const buildId = (folder: string): Promise<string> => readFile(path.join(root, folder, "BUILD_ID"), "utf8");

type Started = { readonly url: string; readonly child: ChildProcess };

async function start(settings: Readonly<Record<string, string>>): Promise<Started> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "lib/commands/start.ts", "--json"],
    {
      cwd: root,
      env: { ...process.env, VITRINE_DATA: data, NEXT_DIST_DIR: distDir, PORT: "0", ...settings },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  for await (const line of createInterface({ input: child.stdout })) {
    const said: unknown = line.includes('"ready"') ? JSON.parse(line) : null;
    if (typeof said === "object" && said !== null && "url" in said) return { url: String(said.url), child };
  }
  throw new Error("The second site ended before it was ready.");
}

test.beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), "vitrine-operator-"));
  await cp(path.join(root, built), path.join(root, distDir), {
    recursive: true,
    filter: (file) => path.basename(file) !== "cache",
  });
});

test.afterAll(async () => {
  await rm(path.join(root, distDir), { recursive: true, force: true });
  await rm(data, { recursive: true, force: true });
});

test("the runtime can be kept and the studio left out; SIGTERM ends everything in order", async ({
  page,
}) => {
  const { url, child } = await start({ PUBLIC_RUNTIME: "keep", STUDIO: "0" });
  expect(await buildId(distDir), "these settings matter at run time only").toBe(await buildId(built));
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  for (const address of ["/en", "/fr/publications", "/en/researchers/elise-ouellet-tremblay"]) {
    await page.goto(url + address, { waitUntil: "networkidle" });
    expect(await page.locator("script[src*='/_next/']").count(), address).toBeGreaterThan(0);
    await expect(page.locator("h1")).toHaveCount(1);
    // React has taken the page over: it keeps its own notes on the elements it knows.
    const isHydrated = await page
      .locator("main")
      .evaluate((main) => Object.keys(main).some((key) => key.startsWith("__reactFiber")));
    expect(isHydrated, address).toBe(true);
  }
  expect(complaints).toEqual([]);
  expect((await page.request.get(`${url}/studio`)).status()).toBe(404);
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  await expect(page.request.get(`${url}/healthz`)).rejects.toThrow(/ECONNREFUSED/);
});
