import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Environment } from "#lib/site/environment.ts";

/**
 * Settings that pages are drawn by and the build is not: a site started with others draws its pages anew, each when it
 * is first asked for (lib/edge/page-cache.cjs), so that one build serves every institute.
 */
const drawing = [
  "ANALYTICS",
  "MATOMO_URL",
  "MATOMO_SITE_ID",
  "PLAUSIBLE_URL",
  "PLAUSIBLE_DOMAIN",
  "GA4_ID",
  "VIDEO_PROVIDERS",
  "PEERTUBE_HOSTS",
] as const satisfies readonly (keyof Environment)[];

/** Settings that change nothing in what is built: they only matter while the site runs. */
const runningOnly = new Set<string>([
  ...drawing,
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

/** One short hash over the settings that pages are drawn by. */
export function pageSettings(env: Environment): string {
  const settings = drawing.map((name) => [name, env[name]]);
  return createHash("sha256").update(JSON.stringify(settings)).digest("hex").slice(0, 16);
}
