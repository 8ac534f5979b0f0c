import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { connect, type LakeConnection } from "#lib/content/lake-connection.ts";
import { parseEnvironment } from "#lib/site/environment.ts";
import { roleTypeDocuments } from "#sanity/seed/documents/role-types.ts";
import { importWorks } from "#sanity/works/import-works.ts";
import { loadDocuments } from "./load-documents.ts";
import { readFolder } from "./read-folder.ts";

const work = (id: string, title: string) =>
  JSON.stringify({
    id,
    source: "pmlr",
    type: "conference",
    title: { en: title },
    authors: [{ given: "Ada", family: "Berg" }],
    date: "2020-01-02",
    venue: "V",
    lang: "en",
  });
let home: string;
let lake: LakeConnection;

before(async () => {
  home = await mkdtemp(path.join(tmpdir(), "vitrine-load-"));
  await mkdir(path.join(home, "in"));
  lake = await connect(parseEnvironment({ VITRINE_DATA: path.join(home, "lake") }));
  let transaction = lake.client.transaction();
  for (const roleType of roleTypeDocuments()) transaction = transaction.createIfNotExists(roleType);
  await transaction.commit();
});

after(async () => {
  await lake.close();
  await rm(home, { recursive: true });
});

async function load(files: Readonly<Record<string, readonly string[]>>) {
  for (const [name, lines] of Object.entries(files))
    await writeFile(path.join(home, "in", name), lines.join("\n"));
  const folder = await readFolder(path.join(home, "in"));
  const report = await loadDocuments(lake.client, folder.documents, () => undefined);
  const { plan } = await importWorks(
    lake.client,
    folder.works.map((work) => ({ kind: "work", work })),
    { source: "in", asDrafts: false, memberLists: folder.memberLists, now: () => new Date().toISOString() },
  );
  const works = { new: plan.created.length, changed: plan.changed.length, same: plan.same };
  return { folder, works, people: report.get("researcher") };
}

test("bad lines are named with file, line and reason, and the rest is loaded", async () => {
  const { folder, works, people } = await load({
    "pmlr.ndjson": [
      work("pmlr-v1-a", "A"),
      "{broken",
      "",
      JSON.stringify({ id: "x", source: "pmlr" }),
      work("pmlr-v1-b", "B"),
      work("pmlr-v1-b", "B"),
    ],
    "people.ndjson": [
      JSON.stringify({ id: "p", source: "lab", name: "Ada Berg", role: "PhD", alumni: false }),
    ],
  });
  assert.deepEqual(works, { new: 2, changed: 0, same: 0 });
  assert.deepEqual(people, { new: 1, changed: 0, same: 0 });
  assert.equal(folder.faults.length, 2);
  assert.match(folder.faults[0] ?? "", /^pmlr\.ndjson:2 is no JSON/);
  assert.match(folder.faults[1] ?? "", /^pmlr\.ndjson:4 type: /);
});

test("a second run changes nothing; a changed line changes one document", async () => {
  const before = await lake.client.fetch<string[]>("*[_type == 'publication'] | order(_id)._rev");
  assert.deepEqual((await load({})).works, { new: 0, changed: 0, same: 2 });
  assert.deepEqual(await lake.client.fetch<string[]>("*[_type == 'publication'] | order(_id)._rev"), before);
  assert.deepEqual(
    (await load({ "pmlr.ndjson": [work("pmlr-v1-a", "A, revised"), work("pmlr-v1-b", "B")] })).works,
    { new: 0, changed: 1, same: 1 },
  );
});

test("what an editor added stays, and what an editor locked is not written over", async () => {
  const id = await lake.client.fetch<string>("*[_type == 'publication' && title == 'B'][0]._id");
  await lake.client
    .patch(id)
    .set({ title: "B, by the editor", locked: ["title"], featured: true })
    .commit();
  // What the file says instead is shown beside it, once.
  assert.deepEqual((await load({})).works, { new: 0, changed: 1, same: 1 });
  assert.deepEqual((await load({})).works, { new: 0, changed: 0, same: 2 });
  const { title, featured } = await lake.client.fetch<{ title: string; featured: boolean }>(
    "*[_id == $id][0]",
    { id },
  );
  assert.deepEqual([title, featured], ["B, by the editor", true]);
});

test("a folder that is not there, or has none of our files, is said plainly", async () => {
  await assert.rejects(readFolder(path.join(home, "nowhere")), /There is no folder .*nowhere/);
  await assert.rejects(readFolder(path.join(home, "lake")), /holds none of pmlr\.ndjson/);
});

test("a command beside a running site uses the site’s lake", async () => {
  const { apiHost } = lake.client.config();
  const port = Number(new URL(apiHost ?? "").port);
  await writeFile(path.join(home, "lake", "lake.json"), JSON.stringify({ port, pid: 1 }));
  const second = await connect(parseEnvironment({ VITRINE_DATA: path.join(home, "lake") }));
  assert.match(second.where, new RegExp(`running site \\(port ${port}\\)`));
  assert.equal(await second.client.fetch<number>("count(*[_type == 'publication'])"), 2);
  await second.close();
  assert.equal(await lake.client.fetch<number>("1 + 1"), 2);
});

test("a hosted project needs a token that may write", async () => {
  await assert.rejects(connect(parseEnvironment({ SANITY_PROJECT_ID: "abc123" })), /SANITY_API_WRITE_TOKEN/);
});
