import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Lake } from "./lake.ts";

const batch = 200;
const seedFile = fileURLToPath(new URL("../seed/content.ndjson", import.meta.url));

/** Loads the demo content, one document per line, into a lake that has none yet. Throws when a batch is refused. */
export async function loadSeed(lake: Lake, token: string): Promise<void> {
  if (!lake.created) return;
  if (!existsSync(seedFile))
    throw new Error(`There is no demo content at ${seedFile}. Start without --seed.`);
  const documents = readFileSync(seedFile, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  for (let start = 0; start < documents.length; start += batch) {
    const mutations = documents.slice(start, start + batch).map((line) => `{"createOrReplace":${line}}`);
    const response = await lake.handle(
      new Request("http://127.0.0.1/v1/data/mutate/production", {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: `{"mutations":[${mutations.join(",")}]}`,
      }),
    );
    if (!response.ok)
      throw new Error(`The demo content in ${seedFile} was refused: ${await response.text()}`);
  }
}
