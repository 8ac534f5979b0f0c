import { parseArgs } from "node:util";
import { setTimeout as wait } from "node:timers/promises";
import { madeUp, type MadeUpDocument } from "#sanity/lake/bench/made-up.ts";
import { benchQueries } from "#sanity/lake/bench/query-bench.ts";
import { benchListener, benchWrites } from "#sanity/lake/bench/write-bench.ts";
import { lakeFolder, LakeProcess } from "#sanity/lake/testing/lake-process.ts";
import { Fault } from "./running/fault.ts";
import { report } from "./running/report.ts";

const usage = `npm run lake:bench [-- --works 20000] [-- --seconds 3]

Fills a lake of its own with a made-up institute and measures: loading, start, memory, eleven of the site's own queries over
HTTP beside groq-js alone, writes that are on disk (synchronous=FULL), and how soon a listener hears of them.`;

const batch = 500;

process.exitCode = await report(async (say) => {
  const { values } = parseArgs({
    options: {
      works: { type: "string", default: "20000" },
      seconds: { type: "string", default: "3" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return say(usage);
  const [works, seconds] = [Number(values.works), Number(values.seconds)];
  if (!(Number.isInteger(works) && works >= 200) || !(seconds > 0))
    throw new Fault("--works should be a number from 200, --seconds one above 0.");
  const documents = [...madeUp({ works, researchers: 1500, announcements: 3000 })];
  using folder = lakeFolder();
  {
    await using lake = await LakeProcess.start(folder.path);
    const began = performance.now();
    await load(lake, documents);
    const took = performance.now() - began;
    say(
      `Loaded ${documents.length} documents in ${(took / 1000).toFixed(1)} s, ${Math.round(documents.length / (took / 1000))} a second; ${megabytes(lake)} held`,
    );
    await lake.stop();
  }
  const began = performance.now();
  await using lake = await LakeProcess.start(folder.path);
  say(`Started on them in ${Math.round(performance.now() - began)} ms; ${megabytes(lake)} held`);
  await lake.client.fetch('count(*[_type == "publication"])');
  say("\nmilliseconds, middle / 99 of 100     asked again      after a write          groq-js alone");
  for await (const { name, again, afterWrite, naive, isSame } of benchQueries(lake.client, {
    again: 200,
    afterWrite: 30,
  }))
    say(
      `${name.padEnd(30)} ${String(again).padStart(16)} ${String(afterWrite).padStart(18)} ${naive.quantile(0.5).toFixed(0).padStart(16)}${isSame ? "" : "   THE ANSWERS DIFFER"}`,
    );
  say(`\n${megabytes(lake)} held after the queries`);
  for (const connections of [1, 8])
    say(
      `${Math.round(await benchWrites(lake.client, connections, seconds))} patches a second on ${connections} connections`,
    );
  say(`A listener hears of a write after ${String(await benchListener(lake.client, 300))} ms`);
  // What was only in use for a moment is given back in a while.
  await wait(2_000);
  say(`${megabytes(lake)} held at the end`);
});

async function load(lake: LakeProcess, documents: readonly MadeUpDocument[]): Promise<void> {
  for (let from = 0; from < documents.length; from += batch) {
    const transaction = lake.client.transaction();
    for (const document of documents.slice(from, from + batch)) transaction.createOrReplace(document);
    await transaction.commit({ returnDocuments: false });
  }
}

function megabytes(lake: LakeProcess): string {
  const bytes = lake.memory();
  return bytes === null ? "memory unknown" : `${Math.round(bytes / 1024 ** 2)} MB`;
}
