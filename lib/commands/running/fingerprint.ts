import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Environment } from "#lib/site/environment.ts";

/** Settings that change nothing in what is built: they only matter while the site runs. */
const runningOnly = new Set([
  "PORT",
  "HOST",
  "VITRINE_DATA",
  "PUBLIC_RUNTIME",
  "SANITY_API_HOST",
  "SANITY_API_READ_TOKEN",
  "SANITY_WEBHOOK_SECRET",
  "CONSENT_RECORDS",
  "TRUSTED_PROXIES",
  "STUDIO",
  "STUDIO_SECRET",
]);

/**
 * One hash over everything a build is made from: sources, messages, public files, the lockfile and the settings that
 * reach the pages. Content is not among it: it comes and goes while the site runs.
 */
export async function buildFingerprint(root: string, env: Environment): Promise<string> {
  const files = globSync(["{app,components,lib,messages,public,sanity}/**/*", "*.{ts,mjs,json,css}"], {
    cwd: root,
    withFileTypes: true,
  })
    .filter(
      (entry) =>
        entry.isFile() &&
        !/\.(?:test|spec|generated)\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$/.test(entry.name),
    )
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter(
      (file) =>
        !file.startsWith(path.join("public", "islands")) && !file.startsWith(path.join("sanity", "seed")),
    )
    .toSorted();
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(await readFile(path.join(root, file)));
  const settings = Object.entries(env)
    .filter(([name]) => !runningOnly.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return hash.update(JSON.stringify(settings)).update(process.version).digest("hex");
}
