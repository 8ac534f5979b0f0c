import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { SanityClient } from "@sanity/client";
import { LakeProcess } from "../testing/lake-process.ts";
import { Random } from "../testing/random.ts";

/** What was found after all the crashes. */
export interface CrashReport {
  readonly rounds: number;
  /** Transactions that the lake said were kept. */
  readonly acknowledged: number;
  /** Transactions that are there though nobody was told: the answer was on its way. */
  readonly unacknowledged: number;
  /** One line for each transaction that is lost or torn, and for what SQLite finds. */
  readonly faults: readonly string[];
}

const writers = 4;
const type = "crash";

/**
 * Kills a lake (`kill -9`) while it is written to over HTTP, again and again on the same content. Each transaction makes
 * two documents and adds one to a third.
 */
export async function crash(folder: string, rounds: number, seed = 1): Promise<CrashReport> {
  const random = new Random(seed);
  const acknowledged = new Set<number>();
  const faults: string[] = [];
  let next = 0;
  for (let round = 0; round < rounds; round++) {
    await using lake = await LakeProcess.start(folder);
    faults.push(...(await lost(lake.client, acknowledged)));
    const enough = acknowledged.size + 1 + random.below(60);
    await Promise.all(Array.from({ length: writers }, () => write(lake)));
    async function write({ client, isAlive }: LakeProcess): Promise<void> {
      for (let going = isAlive; going;) {
        const number = next++;
        const isKept = await writeOne(client, number);
        if (isKept) acknowledged.add(number);
        going = isKept && lake.isAlive;
        if (acknowledged.size >= enough) await lake.kill();
      }
    }
  }
  let found = 0;
  {
    await using lake = await LakeProcess.start(folder);
    faults.push(...(await lost(lake.client, acknowledged)));
    found = await lake.client.fetch("count(*[_type == $type && defined(pair)])", { type });
    await lake.stop();
  }
  faults.push(...integrityOf(join(folder, "content.sqlite")));
  return { rounds, acknowledged: acknowledged.size, unacknowledged: found / 2 - acknowledged.size, faults };
}

/** Whether the lake said that it kept the transaction. */
async function writeOne(client: SanityClient, number: number): Promise<boolean> {
  const text = `${number} `.repeat(400);
  const transaction = client.transaction().createIfNotExists({ _id: "crash-count", _type: type, n: 0 });
  for (const half of ["a", "b"])
    transaction.create({ _id: `crash-${half}-${number}`, _type: type, pair: number, text });
  transaction.patch("crash-count", { inc: { n: 1 } });
  return transaction.commit({ returnDocuments: false }).then(
    () => true,
    () => false,
  );
}

/** What is not as it was acknowledged, or only half there. */
async function lost(client: SanityClient, acknowledged: ReadonlySet<number>): Promise<readonly string[]> {
  const documents: readonly { readonly pair: number; readonly length: number }[] = await client.fetch(
    "*[_type == $type && defined(pair)]{pair, 'length': length(text)}",
    { type },
  );
  const count: number | null = await client.fetch('*[_id == "crash-count"][0].n');
  const halves = new Map<number, number>();
  for (const { pair, length } of documents) {
    const isWhole = length === `${pair} `.length * 400;
    halves.set(pair, (halves.get(pair) ?? 0) + (isWhole ? 1 : 0));
  }
  const faults = [...acknowledged].flatMap((number) =>
    halves.has(number) ? [] : [`transaction ${number} was acknowledged and is lost`],
  );
  for (const [pair, found] of halves)
    if (found !== 2) faults.push(`of transaction ${pair} only a part is there`);
  if ((count ?? 0) !== halves.size)
    faults.push(`${halves.size} transactions are there, but ${count} were counted`);
  return faults;
}

function integrityOf(file: string): readonly string[] {
  const database = new DatabaseSync(file);
  try {
    const rows = database.prepare("PRAGMA integrity_check").all();
    return rows.map((row) => String(row["integrity_check"])).filter((said) => said !== "ok");
  } finally {
    database.close();
  }
}
