import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { SanityClient } from "@sanity/client";
import sharp from "sharp";
import { connect } from "#lib/content/lake-connection.ts";
import type { LakeConnection } from "#lib/content/lake-connection.ts";
import { parseEnvironment } from "#lib/site/environment.ts";
import { compareDatasets } from "./compare.ts";
import { moveContent } from "./move.ts";
import { readDocuments } from "./read-documents.ts";
import type { StoredDocument } from "./read-documents.ts";
import { weakenReferences } from "./weaken.ts";

const lakes: LakeConnection[] = [];
let root = "";
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "content-move-"));
});
after(async () => {
  for (const lake of lakes) await lake.close();
  await rm(root, { recursive: true, force: true });
});

async function lake(name: string): Promise<SanityClient> {
  const connection = await connect(parseEnvironment({ VITRINE_DATA: path.join(root, name) }));
  lakes.push(connection);
  return connection.client;
}

const all = { withDrafts: true, deletes: false, isDryRun: false };
const quiet = (): void => undefined;
const ref = (id: string) => ({ _type: "reference", _ref: id });

/** Documents in a circle, a draft, a picture, and more than one page of others. */
async function fill(client: SanityClient): Promise<string> {
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#0af" } })
    .png()
    .toBuffer();
  const asset = await client.assets.upload("image", bytes, { filename: "sky.png" });
  const transaction = client
    .transaction()
    .create({ _id: "a", _type: "topic", next: ref("z"), image: { _type: "image", asset: ref(asset._id) } })
    .create({ _id: "z", _type: "topic", next: ref("a"), title: "Été 🎓" })
    .create({ _id: "drafts.a", _type: "topic", title: "not yet" })
    .create({ _id: "versions.r1.a", _type: "topic", title: "in a release" });
  for (let n = 0; n < 620; n += 1)
    transaction.create({ _id: `m${String(n).padStart(4, "0")}`, _type: "venue", after: ref("a") });
  await transaction.commit();
  return asset._id;
}

async function documents(client: SanityClient): Promise<readonly object[]> {
  return [...(await readDocuments(client)).values()]
    .filter(({ _type }) => !_type.startsWith("sanity."))
    .map(({ _rev, _updatedAt, ...kept }) => kept);
}

test("everything arrives as it was, pictures and circles of references too, and a second run changes nothing", async () => {
  const [source, target] = [await lake("source"), await lake("target")];
  const picture = await fill(source);
  const dry = await moveContent(source, target, { ...all, isDryRun: true }, quiet);
  assert.deepEqual([dry.plan.created.length, dry.plan.assets.length], [624, 1]);
  assert.deepEqual(await documents(target), []);

  const first = await moveContent(source, target, all, quiet);
  assert.deepEqual(first.refused, []);
  assert.deepEqual(await documents(target), await documents(source));
  assert.equal((await target.getDocument(picture))?.["originalFilename"], "sky.png");

  const again = await moveContent(source, target, all, quiet);
  assert.deepEqual([again.plan.created, again.plan.changed, again.plan.assets], [[], [], []]);
  assert.equal(again.plan.same, 624);

  await source.patch("z").set({ title: "Autumn" }).commit();
  await target.create({ _id: "only-there", _type: "topic" });
  const changed = await moveContent(source, target, all, quiet);
  assert.deepEqual([changed.plan.changed.map(({ _id }) => _id), changed.plan.deleted], [["z"], []]);
  assert.ok(await target.getDocument("only-there"));
  await moveContent(source, target, { ...all, deletes: true }, quiet);
  assert.deepEqual(await documents(target), await documents(source));
});

test("what the target does not take is named, everything else arrives; broken off, it goes on where it was", async () => {
  const [source, target] = [await lake("source-2"), await lake("target-2")];
  await fill(source);
  // There already, and something else that must stay: it refers to a document that may therefore not go.
  await target.create({ _id: "held", _type: "topic" });
  await target.create({ _id: "holder", _type: "topic", holds: ref("held") });
  let isBroken = true;
  const breaking = target.clone();
  breaking.transaction = (...given: Parameters<SanityClient["transaction"]>) => {
    if (isBroken && lines.length === 3) throw new Error("the network is gone");
    return target.transaction(...given);
  };
  const lines: string[] = [];
  await assert.rejects(
    moveContent(source, breaking, all, (line) => lines.push(line)),
    /the network is gone/,
  );
  const half = await documents(target);
  assert.ok(half.length > 100 && half.length < 624, String(half.length));
  isBroken = false;
  const rest = await moveContent(source, breaking, all, quiet);
  assert.ok(rest.plan.same >= 298, String(rest.plan.same));
  const kept = (await documents(target)).filter((one) => !JSON.stringify(one).includes('"hold'));
  assert.deepEqual(
    kept.filter((one) => !JSON.stringify(one).includes('"_id":"held"')),
    await documents(source),
  );
});

test("without drafts, only what is published goes along", async () => {
  const [source, target] = [await lake("source-3"), await lake("target-3")];
  await fill(source);
  await moveContent(source, target, { ...all, withDrafts: false }, quiet);
  const ids = [...(await readDocuments(target)).keys()];
  assert.ok(ids.includes("a"));
  assert.ok(!ids.some((id) => id.includes(".")));
});

test("a document that is refused is named with the reason, and the others are written", async () => {
  const [source, target] = [await lake("source-4"), await lake("target-4")];
  await source.create({ _id: "fine", _type: "topic" });
  await source.create({ _id: "kept", _type: "topic" });
  await target.create({ _id: "kept", _type: "topic" });
  await target.create({ _id: "extra", _type: "topic" });
  await target.create({ _id: "points", _type: "topic", to: ref("extra") });
  await source.create({ _id: "points", _type: "topic" });
  await source.create({ _id: "drafts.points", _type: "topic", to: ref("kept") });
  const { refused } = await moveContent(source, target, { ...all, deletes: true }, quiet);
  assert.deepEqual(refused, []);
  await target.create({ _id: "needed", _type: "topic" });
  await target.create({ _id: "drafts.needs", _type: "topic", to: ref("needed") });
  const second = await moveContent(
    source,
    target,
    { withDrafts: false, deletes: true, isDryRun: false },
    quiet,
  );
  assert.deepEqual(
    second.refused.map(({ id }) => id),
    ["needed"],
  );
  assert.match(second.refused[0]?.reason ?? "", /needs/);
});

test("references to what is there stay as they are", () => {
  const document: StoredDocument = { _id: "a", _type: "t", to: ref("b"), list: [{ _key: "k", ...ref("c") }] };
  assert.equal(
    weakenReferences(document, () => true),
    document,
  );
  assert.deepEqual(
    weakenReferences(document, (id) => id === "b"),
    {
      _id: "a",
      _type: "t",
      to: ref("b"),
      list: [{ _key: "k", ...ref("c"), _weak: true }],
    },
  );
});

test("nothing is deleted unless told, and drafts stay where drafts do not go along", () => {
  const of = (...ids: readonly string[]) => new Map(ids.map((id) => [id, { _id: id, _type: "t" }]));
  const plan = (deletes: boolean, withDrafts: boolean) =>
    compareDatasets(of("a"), of("a", "b", "drafts.c"), { deletes, withDrafts }).deleted;
  assert.deepEqual(plan(false, true), []);
  assert.deepEqual(plan(true, true), ["b", "drafts.c"]);
  assert.deepEqual(plan(true, false), ["b"]);
});
