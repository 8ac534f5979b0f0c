import { randomBytes } from "node:crypto";
import { watch } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { isEmbedded, parseEnvironment } from "#lib/site/environment.ts";
import { buildIslands } from "./build-islands.ts";
import { announceSite } from "./running/announce-site.ts";
import { startChild } from "./running/child.ts";
import { openEdge, requireFreePort } from "./running/edge-server.ts";
import { tell } from "./running/fault.ts";
import { followContent } from "./running/follow-content.ts";
import { freePort } from "./running/free-port.ts";
import { bringUpLake, innerVariables, pictureSource } from "./running/run-site.ts";
import { startSearchIndexer } from "./running/search-indexer.ts";
import { voice } from "./running/voice.ts";

/** `npm run dev`: the same lake and the same front, with `next dev` behind it: nothing cached, pages reload by themselves. */
const root = path.join(import.meta.dirname, "../..");
const { say, event } = voice(process.argv.includes("--json"));

await develop().catch((error: unknown) => {
  console.error(`\n${tell(error)}`);
  process.exit(1);
});

async function develop(): Promise<void> {
  const began = performance.now();
  const env = parseEnvironment(process.env);
  await requireFreePort(env, "npm run dev");
  const data = path.resolve(root, env.VITRINE_DATA);
  await mkdir(data, { recursive: true });
  const lake = isEmbedded(env) ? await bringUpLake(env, data, say) : undefined;
  const secret = env.SANITY_WEBHOOK_SECRET ?? randomBytes(32).toString("base64url");
  await buildIslands(root);
  rebuildIslands();
  const port = await freePort();
  const next = await startChild({
    name: "Next",
    arguments: ["node_modules/next/dist/bin/next", "dev", "-H", "127.0.0.1", "-p", String(port)],
    env: { ...innerVariables(env, data, lake, secret), NODE_ENV: "development" },
    port,
    log: path.join(data, "next.log"),
    say,
  });
  const edge = await openEdge(
    env,
    {
      site: new URL(env.SITE_URL),
      next: new URL(`http://127.0.0.1:${port}`),
      ...(lake === undefined ? {} : { lake: { url: lake.url, token: lake.token } }),
      pictureSource: pictureSource(env, lake),
      mode: "development",
      runtime: "keep",
      securityPolicy: () => "",
      version: { name: "vitrine", mode: "development" },
      isReady: () => next.isUp(),
      log: say,
      timeout: 120_000,
    },
    "npm run dev",
  );
  const search = startSearchIndexer({
    variables: process.env,
    lake,
    token: env.SANITY_API_READ_TOKEN,
    data,
    say,
  });
  const content = followContent({ env, lake, edge: edge.url, secret, say, heard: search.tell });
  const stop = async (): Promise<void> => {
    content.stop();
    await search.stop();
    await edge.close(500);
    await Promise.all([next.stop(3_000), lake?.child.stop()]);
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
  announceSite(
    event,
    { url: edge.url, next: `http://127.0.0.1:${port}`, content: path.join(data, "content.sqlite"), stop },
    performance.now() - began,
  );
}

/** Custom elements are not Next's to watch. */
function rebuildIslands(): void {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () =>
        void buildIslands(root).catch((error: unknown) => say(`The islands do not build: ${String(error)}`)),
      100,
    );
  };
  for (const folder of ["components", "lib/consent", "lib/analytics"]) {
    watch(path.join(root, folder), { recursive: true }, (_, name) => {
      if (name !== null && name.endsWith(".ts") && !name.endsWith(".generated.ts")) soon();
    });
  }
}
