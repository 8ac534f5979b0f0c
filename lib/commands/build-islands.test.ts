import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { buildBrowserScripts, generatedFiles } from "./build-islands.ts";

const root = join(import.meta.dirname, "../..");
const scripts = await buildBrowserScripts(root);

test("the committed kernel and script names are those of the sources", async () => {
  for (const [path, text] of generatedFiles(scripts)) {
    if (!path.endsWith(".ts")) continue;
    assert.equal(
      await readFile(join(root, path), "utf8"),
      text,
      `${path} is stale. Run node lib/commands/build-islands.ts.`,
    );
  }
});

test("the kernel costs a page at most 1,600 bytes", () => {
  assert.ok(gzipSync(scripts.kernel, { level: 9 }).length <= 1600);
});

test("what gates services and videos costs a page at most 1,200 bytes", async () => {
  const gate = await build({
    stdin: {
      contents: `import "./components/consent/consent-gate.element.ts"; import "./components/video/video-facade.element.ts";`,
      resolveDir: root,
    },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  assert.ok(gzipSync(gate.outputFiles[0]?.text ?? "", { level: 9 }).length <= 1200);
});

test("all islands together cost at most 4 kB, the measurement at most 1", () => {
  assert.ok(brotliCompressSync(scripts.islands.text).length <= 4096);
  assert.ok(brotliCompressSync(scripts.analytics.text).length <= 1024);
});

test("the kernel can stand in HTML as it is", () => {
  assert.doesNotMatch(scripts.kernel, /<\/?script|<!--/i);
});
