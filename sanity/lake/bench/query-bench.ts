import type { SanityClient } from "@sanity/client";
import { evaluate, parse } from "groq-js";
import { sameJson } from "../document.ts";
import { questions } from "./questions.ts";
import { Times } from "./times.ts";

/** How long one of the site's queries takes. */
export interface QueryTimes {
  readonly name: string;
  /** Asked again while nothing has changed. */
  readonly again: Times;
  /** Asked right after somebody wrote. */
  readonly afterWrite: Times;
  /** groq-js alone over all documents, in this process: no HTTP. */
  readonly naive: Times;
  /** Whether both gave the same answer. */
  readonly isSame: boolean;
}

const naiveRuns = 3;

/** Asks the site's own queries over HTTP, and groq-js alone beside it. */
export async function* benchQueries(
  client: SanityClient,
  runs: { readonly again: number; readonly afterWrite: number },
): AsyncGenerator<QueryTimes> {
  const dataset = await exported(client);
  for (const { name, query, params } of questions) {
    const [again, afterWrite, naive] = [new Times(), new Times(), new Times()];
    const ask = (): Promise<unknown> => client.fetch(query, params, { perspective: "published" });
    const answer = await ask();
    for (let run = 0; run < runs.again; run++) await again.take(ask);
    const tree = parse(query, { params });
    let alone: unknown;
    for (let run = 0; run < naiveRuns; run++)
      alone = await naive.take(async () => (await evaluate(tree, { dataset, params })).get());
    const isSame = sameJson(answer, JSON.parse(JSON.stringify(alone)));
    for (let run = 0; run < runs.afterWrite; run++) {
      await client.createOrReplace({ _id: "bench-write", _type: "publication", shortId: `bench${run}` });
      await afterWrite.take(ask);
    }
    await client.delete("bench-write");
    yield { name, again, afterWrite, naive, isSame };
  }
}

/** Every document, by the export: a query for all of them would fill the lake's memory with its answer. */
async function exported(client: SanityClient): Promise<readonly unknown[]> {
  const { dataset = "", token = "" } = client.config();
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(client.getUrl(`/data/export/${dataset}`), { headers });
  const lines = (await response.text()).split("\n").filter((line) => line !== "");
  return lines.map((line): unknown => JSON.parse(line));
}
