import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { parseEnvironment } from "#lib/site/environment.ts";
import { isBuilt } from "./build-site.ts";
import { buildFingerprint, pageSettings } from "./fingerprint.ts";

const env = parseEnvironment({});

function project(): string {
  const root = mkdtempSync(path.join(tmpdir(), "vitrine-root-"));
  write(root, "app/page.tsx", "one");
  write(root, "package-lock.json", "{}");
  return root;
}

function write(root: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

test("what a build is made from changes its fingerprint", async () => {
  const root = project();
  const before = await buildFingerprint(root, env);
  assert.equal(await buildFingerprint(root, env), before);
  write(root, "app/page.tsx", "two");
  const edited = await buildFingerprint(root, env);
  assert.notEqual(edited, before);
  write(root, "package-lock.json", '{"x":1}');
  assert.notEqual(await buildFingerprint(root, env), edited);
  assert.notEqual(
    await buildFingerprint(root, parseEnvironment({ SITE_URL: "https://institute.example" })),
    await buildFingerprint(root, env),
  );
});

test("tests, what the build writes itself, and settings of the running site do not", async () => {
  const root = project();
  const before = await buildFingerprint(root, env);
  write(root, "lib/x.test.ts", "x");
  write(root, "lib/site/islands.generated.ts", "x");
  write(root, "public/islands/abc.js", "x");
  write(root, "docs/operators.md", "x");
  const elsewhere = parseEnvironment({
    PORT: "4000",
    VITRINE_DATA: "/data",
    SANITY_API_HOST: "http://127.0.0.1:4567",
    PUBLIC_RUNTIME: "keep",
    STUDIO: "0",
    STUDIO_SECRET: "a secret of 24 letters or more",
    TRUSTED_PROXIES: "10.0.0.0/8",
    ANALYTICS: "ga4",
    GA4_ID: "G-ABC",
  });
  assert.equal(await buildFingerprint(root, elsewhere), before);
});

test("a build counts only with its files there and its fingerprint unchanged", async () => {
  const root = project();
  const known = { root, distDir: ".next", fingerprint: "abc" };
  assert.equal(await isBuilt(known), false);
  write(root, ".next/BUILD_ID", "x");
  write(root, "public/islands/abc.js", "x");
  assert.equal(await isBuilt(known), false);
  write(root, ".next/vitrine-build.json", '{"fingerprint":"abc"}');
  assert.equal(await isBuilt(known), true);
  assert.equal(await isBuilt({ ...known, fingerprint: "def" }), false);
});

test("which players and which measurement a site has is known of its pages, whatever else is set", () => {
  const plain = pageSettings(env);
  assert.equal(pageSettings(parseEnvironment({ PORT: "4000" })), plain);
  assert.notEqual(pageSettings(parseEnvironment({ VIDEO_PROVIDERS: "vimeo" })), plain);
  assert.notEqual(pageSettings(parseEnvironment({ MATOMO_SITE_ID: "2" })), plain);
});
