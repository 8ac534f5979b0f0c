import { existsSync, writeFileSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { contentClient } from "#lib/content/client.ts";
import type { Environment } from "#lib/site/environment.ts";
import { seed } from "#sanity/seed/seed.ts";
import { startChild } from "./child.ts";
import type { Child } from "./child.ts";
import { Fault } from "./fault.ts";
import { freePort } from "./free-port.ts";

/** The embedded content lake, running beside the site. */
export type RunningLake = {
  readonly child: Child;
  readonly url: URL;
  /** Full rights over the content; known to this machine's processes only. */
  readonly token: string;
  /** How many documents of the demonstration institute were just put in; 0 in a lake that had content. */
  readonly seeded: number;
};

/**
 * Starts the lake over a data folder, and fills it with the demonstration institute when it is empty or when filling
 * it was interrupted. Content that somebody deleted later stays deleted.
 * @throws Fault with the lake's own words when its file is locked, damaged or cannot be written.
 */
export async function startLake(
  env: Environment,
  data: string,
  say: (line: string) => void,
): Promise<RunningLake> {
  const port = await freePort();
  const child = await startChild({
    name: "The content lake",
    arguments: [
      "--disable-warning=ExperimentalWarning",
      "sanity/lake/server.ts",
      "--data",
      data,
      "--port",
      String(port),
      // Editors elsewhere work under the site's own name; without them a session counts under this machine's names only.
      ...(env.STUDIO_SECRET === undefined ? [] : ["--host", new URL(env.SITE_URL).host]),
      ...env.PEERTUBE_HOSTS.flatMap((host) => ["--peertube", host]),
    ],
    env: {},
    port,
    log: path.join(data, "lake.log"),
    say,
    launched: (pid) => writeFileSync(path.join(data, "lake.json"), `${JSON.stringify({ port, pid })}\n`),
  });
  const url = new URL(`http://127.0.0.1:${port}`);
  const token = (await readFile(path.join(data, "token"), "utf8")).trim();
  const seeded = await seedIfEmpty({ ...env, SANITY_API_HOST: url.origin }, token, data);
  return { child, url, token, seeded };
}

async function seedIfEmpty(env: Environment, token: string, data: string): Promise<number> {
  const unfinished = path.join(data, "seeding");
  const client = contentClient(env, { token, perspective: "raw" });
  if (!existsSync(unfinished) && (await client.fetch<number>("count(*[!(_id in path('_.**'))])")) > 0)
    return 0;
  await writeFile(
    unfinished,
    "The demonstration content is being put in; when this file stays, the next start goes on.\n",
  );
  const { created } = await seed(client.withConfig({ timeout: 60_000 })).catch((error: unknown) => {
    throw new Fault(
      `The demonstration content could not be put into the lake: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  await rm(unfinished);
  return created;
}
