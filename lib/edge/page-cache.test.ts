import assert from "node:assert/strict";
import { existsSync, mkdtempSync } from "node:fs";
import fs from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";

type Value = { kind: string; html: string; rscData: Buffer; status: number; headers: Record<string, string> };
type Handler = {
  set: (key: string, value: Value, context: object) => Promise<void>;
  get: (key: string, context: object) => Promise<{ value: Value; cacheControl?: object } | null>;
};

/** A handler as Next makes one: its own class over a folder of built pages. */
function handler(maxMemoryCacheSize: number): { readonly cache: Handler; readonly folder: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "vitrine-pages-"));
  const PageCache: new (context: object) => Handler = createRequire(import.meta.url)("./page-cache.cjs");
  const nodeFs = {
    existsSync,
    readFile: fs.readFile,
    writeFile: fs.writeFile,
    mkdir: (name: string) => fs.mkdir(name, { recursive: true }),
    stat: fs.stat,
  };
  return {
    folder,
    cache: new PageCache({
      fs: nodeFs,
      flushToDisk: true,
      serverDistDir: folder,
      revalidatedTags: [],
      maxMemoryCacheSize,
    }),
  };
}

const entry = (status: number): Value => ({
  kind: "APP_PAGE",
  html: "<p>x</p>",
  rscData: Buffer.from("0:null"),
  status,
  headers: { "x-next-cache-tags": "_N_T_/layout,announcements" },
});
const context = { kind: "APP_PAGE", isRoutePPREnabled: false, cacheControl: { revalidate: 60 } };

test("Next's tags go along with every page, kept at runtime or built before", async () => {
  const { cache } = handler(0);
  await cache.set("/en", entry(200), context);
  const found = await cache.get("/en", context);
  assert.equal(found?.value.headers["x-vitrine-tags"], "_N_T_/layout,announcements");
});

test("a page of nothing is not written to disk, a real one is", async () => {
  const { cache, folder } = handler(1_000_000);
  await cache.set("/en/nothing", entry(404), context);
  await cache.set("/en/Moved", entry(308), context);
  await cache.set("/en/something", entry(200), context);
  assert.equal(existsSync(path.join(folder, "app/en/nothing.html")), false);
  assert.equal(existsSync(path.join(folder, "app/en/Moved.html")), false);
  assert.equal(existsSync(path.join(folder, "app/en/something.html")), true);
  assert.equal((await cache.get("/en/nothing", context))?.value.status, 404);
});

test("a page drawn by other settings is none, whether built or kept; without settings every page counts", async (t) => {
  t.after(() => {
    delete process.env["VITRINE_PAGE_SETTINGS"];
    delete process.env["VITRINE_BUILT_PAGE_SETTINGS"];
  });
  const { cache } = handler(1_000_000);
  await cache.set("/en", entry(200), context);
  assert.notEqual(await cache.get("/en", context), null);
  process.env["VITRINE_BUILT_PAGE_SETTINGS"] = "a";
  process.env["VITRINE_PAGE_SETTINGS"] = "a";
  assert.notEqual(await cache.get("/en", context), null);
  process.env["VITRINE_PAGE_SETTINGS"] = "b";
  assert.equal(await cache.get("/en", context), null);
  await cache.set("/en", entry(200), context);
  assert.notEqual(await cache.get("/en", context), null);
  process.env["VITRINE_PAGE_SETTINGS"] = "a";
  assert.equal(await cache.get("/en", context), null);
});

test("a page that could not be made anew is held for seconds, one that was made for as long as it says", async () => {
  const { cache } = handler(1_000_000);
  await cache.set("/en", entry(200), context);
  const old = await cache.get("/en", context);
  assert.deepEqual(old?.cacheControl, { revalidate: 60 });
  // Next gives back what it got (`retainPreviousCacheEntry` of its response cache).
  if (old === null) throw new Error("The page was not kept.");
  await cache.set("/en", old.value, { ...context, cacheControl: { revalidate: 30, expire: 600 } });
  assert.deepEqual((await cache.get("/en", context))?.cacheControl, { revalidate: 3, expire: 600 });
  await cache.set("/en", entry(200), context);
  assert.deepEqual((await cache.get("/en", context))?.cacheControl, { revalidate: 60 });
});
