import { isRecord, sameJson, type JsonObject } from "../document.ts";
import { LakeProcess } from "../testing/lake-process.ts";

const history = 300;

/** What does not fit together after everything: the file with the memory, the history with the documents. */
export async function faultsAfterwards(lake: LakeProcess, folder: string): Promise<readonly string[]> {
  const before = await documentsOf(lake);
  const told = await historyFaults(lake, before);
  await lake.stop();
  await using again = await LakeProcess.start(folder);
  const after = await documentsOf(again);
  const ids = new Set([...before.keys(), ...after.keys()]);
  const changed = [...ids].filter((id) => !sameJson(before.get(id), after.get(id)));
  return [...told, ...changed.map((id) => `the document "${id}" is another after a restart`)];
}

async function documentsOf(lake: LakeProcess): Promise<ReadonlyMap<string, JsonObject>> {
  const text = await read(lake, "data/export/production");
  const documents = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line))
    .filter(isRecord);
  return new Map(documents.map((document) => [String(document["_id"]), document]));
}

async function historyFaults(
  lake: LakeProcess,
  documents: ReadonlyMap<string, JsonObject>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [id, document] of [...documents].slice(0, history)) {
    // In the export only, the address of a picture is told as seen from outside.
    if (String(document["_type"]).startsWith("sanity.")) continue;
    const text = await read(lake, `data/history/production/documents/${id}`).catch(String);
    if (!text.startsWith("{")) {
      faults.push(`${text} (${lake.log.at(-1)?.slice(0, 600) ?? "no log"})`);
      continue;
    }
    const answer: unknown = JSON.parse(text);
    const [last]: readonly unknown[] =
      isRecord(answer) && Array.isArray(answer["documents"]) ? answer["documents"] : [];
    if (!sameJson(last, document)) faults.push(`the history of "${id}" does not lead to the document`);
  }
  return faults;
}

async function read(lake: LakeProcess, path: string): Promise<string> {
  const headers = { authorization: `Bearer ${lake.token}` };
  const response = await fetch(`${lake.address}/v2026-06-01/${path}`, { headers });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  // Addresses of pictures are told as seen from outside; the port is another after a restart.
  return (await response.text()).replaceAll(lake.address, "");
}
