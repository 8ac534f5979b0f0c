import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { EdgeSettings } from "#lib/edge/room.ts";
import { mediaSource } from "#lib/content/media.ts";
import type { PictureSource } from "#lib/edge/ask-picture.ts";
import { requireGoodMessages } from "./good-messages.ts";
import { lastKnownGood, lastKnownGoodFolder } from "#lib/content/last-known-good.ts";
import { isEmbedded, parseEnvironment } from "#lib/site/environment.ts";
import type { Environment } from "#lib/site/environment.ts";
import { buildSite, builtPageSettings, isBuilt } from "./build-site.ts";
import { startChild } from "./child.ts";
import type { Child } from "./child.ts";
import { openEdge, readDraftId, requireFreePort } from "./edge-server.ts";
import { Fault } from "./fault.ts";
import { buildFingerprint, pageSettings } from "./fingerprint.ts";
import { followContent } from "./follow-content.ts";
import { freePort } from "./free-port.ts";
import { startLake } from "./lake.ts";
import type { RunningLake } from "./lake.ts";
import { mainPages } from "./main-pages.ts";
import { startSearchIndexer } from "./search-indexer.ts";
import { securityPolicy } from "./security-policy.ts";
import { formatDuration } from "./voice.ts";

export type RunningSite = {
  readonly url: string;
  /** Next itself, behind the edge. */
  readonly next: string;
  /** The content file, or the name of the hosted project. */
  readonly content: string;
  readonly stop: () => Promise<void>;
};

export type RunSettings = {
  readonly say: (line: string) => void;
  readonly variables: Readonly<Record<string, string | undefined>>;
};

/** Milliseconds for which an answer of the lake is kept for bad times without being renewed. */
const longestKept = 90 * 86_400_000;
const root = path.join(import.meta.dirname, "../../..");

/**
 * Brings the whole site up, in order: content, build, Next, edge, and the subscription that keeps pages new.
 * @throws Fault or EnvironmentError with what the operator should do; everything started is stopped again.
 */
export async function runSite({ say, variables }: RunSettings): Promise<RunningSite> {
  const started: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of started.toReversed()) await end();
  };
  try {
    const env = parseEnvironment(variables);
    const policy = securityPolicy(env);
    await requireFreePort(env, "npm start");
    const data = path.resolve(root, env.VITRINE_DATA);
    await mkdir(data, { recursive: true });
    const lake = isEmbedded(env) ? await bringUpLake(env, data, say) : undefined;
    if (lake !== undefined) started.push(() => lake.child.stop());
    const secret = env.SANITY_WEBHOOK_SECRET ?? randomBytes(32).toString("base64url");
    const inner = innerVariables(env, data, lake, secret);
    const distDir = variables["NEXT_DIST_DIR"] ?? ".next";
    await bringBuildUpToDate(env, distDir, data, inner, say);
    await lastKnownGood(lastKnownGoodFolder(data)).prune(Date.now() - longestKept);
    let content: { readonly tellEverything: () => void; readonly stop: () => void } | undefined;
    // Which pages are old Next only remembers while it runs.
    const drawnBy = {
      VITRINE_PAGE_SETTINGS: pageSettings(env),
      VITRINE_BUILT_PAGE_SETTINGS: await builtPageSettings(root, distDir),
    };
    const next = await startNext({ ...inner, ...drawnBy }, data, say, () => content?.tellEverything());
    started.push(() => next.child.stop());
    const settings = await edgeSettings(env, policy, next, lake, distDir, say);
    const edge = await openEdge(env, settings, "npm start");
    started.push(() => edge.close());
    for (const page of mainPages()) edge.cache.warm(page);
    const search = startSearchIndexer({ variables, lake, token: env.SANITY_API_READ_TOKEN, data, say });
    started.push(() => search.stop());
    content = followContent({ env, lake, edge: edge.url, secret, say, heard: search.tell });
    started.push(async () => content?.stop());
    return {
      url: edge.url,
      next: next.url.origin,
      content: lake === undefined ? `project ${env.SANITY_PROJECT_ID}` : path.join(data, "content.sqlite"),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What Next and its build are told besides our own environment. */
export function innerVariables(
  env: Environment,
  data: string,
  lake: RunningLake | undefined,
  secret: string,
): Record<string, string> {
  return {
    NEXT_TELEMETRY_DISABLED: "1",
    VITRINE_DATA: data,
    SANITY_WEBHOOK_SECRET: secret,
    NEXT_PUBLIC_SANITY_PROJECT_ID: lake === undefined ? (env.SANITY_PROJECT_ID ?? "") : "",
    NEXT_PUBLIC_SANITY_DATASET: env.SANITY_DATASET,
    ...(lake === undefined ? {} : { SANITY_API_HOST: lake.url.origin, SANITY_API_READ_TOKEN: lake.token }),
  };
}

/** Where the edge finds pictures: at the lake beside it, or at Sanity's own image service. */
export function pictureSource(env: Environment, lake: RunningLake | undefined): PictureSource {
  const asked = lake === undefined ? env : { ...env, SANITY_API_HOST: lake.url.origin };
  return (file, search) => mediaSource(file, search, asked);
}

/** Starts the lake and says what it holds. */
export async function bringUpLake(
  env: Environment,
  data: string,
  say: (line: string) => void,
): Promise<RunningLake> {
  const began = performance.now();
  const lake = await startLake(env, data, say);
  if (lake.seeded > 0)
    say(
      `  Content: the demonstration institute, ${lake.seeded} documents (${formatDuration(performance.now() - began)})`,
    );
  return lake;
}

/**
 * Builds unless this very version was built before.
 * @throws Fault when the messages have an error, or the build fails.
 */
export async function bringBuildUpToDate(
  env: Environment,
  distDir: string,
  data: string,
  inner: Record<string, string>,
  say: (line: string) => void,
): Promise<void> {
  const began = performance.now();
  const fingerprint = await buildFingerprint(root, env);
  if (await isBuilt({ root, distDir, fingerprint })) return;
  await requireGoodMessages(root, process.env);
  say("  Building the site; it takes some minutes now, and none at the next start.");
  await buildSite({
    root,
    distDir,
    fingerprint,
    pageSettings: pageSettings(env),
    env: inner,
    log: path.join(data, "build.log"),
  });
  say(`  Built (${formatDuration(performance.now() - began)})`);
}

async function startNext(
  inner: Record<string, string>,
  data: string,
  say: (line: string) => void,
  back: () => void,
): Promise<{ readonly child: Child; readonly url: URL }> {
  const port = await freePort();
  const child = await startChild({
    name: "Next",
    arguments: ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)],
    env: { ...inner, NODE_ENV: "production" },
    port,
    log: path.join(data, "next.log"),
    say,
    back,
  });
  return { child, url: new URL(`http://127.0.0.1:${port}`) };
}

async function edgeSettings(
  env: Environment,
  policy: EdgeSettings["securityPolicy"],
  next: { readonly child: Child; readonly url: URL },
  lake: RunningLake | undefined,
  distDir: string,
  say: (line: string) => void,
): Promise<EdgeSettings> {
  const draftId = await readDraftId(path.join(root, distDir));
  if (draftId === undefined)
    throw new Fault(`The build in ${distDir} is not complete. Delete that folder and start again.`);
  return {
    site: new URL(env.SITE_URL),
    next: next.url,
    ...(lake === undefined ? {} : { lake: { url: lake.url, token: lake.token } }),
    ...(env.STUDIO_SECRET === undefined ? {} : { studioSecret: env.STUDIO_SECRET }),
    pictureSource: pictureSource(env, lake),
    studio: env.STUDIO,
    trustedProxies: env.TRUSTED_PROXIES,
    mode: "production",
    runtime: env.PUBLIC_RUNTIME,
    securityPolicy: policy,
    version: { name: "vitrine", started: new Date().toISOString() },
    isReady: () => next.child.isUp() && (lake?.child.isUp() ?? true),
    draftId,
    log: say,
  };
}
