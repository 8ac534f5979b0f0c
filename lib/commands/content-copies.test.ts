import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import sharp from "sharp";
import { connect } from "#lib/content/lake-connection.ts";
import type { LakeConnection } from "#lib/content/lake-connection.ts";
import { parseEnvironment } from "#lib/site/environment.ts";

let root: string;
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "content-copies-"));
});
after(() => rm(root, { recursive: true, force: true }));

const place = (name: string): string => path.join(root, name);
const lakeIn = (name: string): Promise<LakeConnection> =>
  connect(parseEnvironment({ VITRINE_DATA: place(name) }));

type Said = { readonly code: number | null; readonly text: string };

/** Runs a command as `npm run content:…` does, over the content in a folder. */
function run(command: string, data: string, ...args: readonly string[]): Promise<Said> {
  const file = path.join(import.meta.dirname, `content-${command}.ts`);
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", file, ...args], {
    env: { NODE_ENV: "test", PATH: process.env["PATH"], HOME: root, VITRINE_DATA: place(data) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (words: string) => (text += words));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, text })));
}

/** A lake with documents that point at each other, a draft, and a picture. */
async function fill(name: string): Promise<void> {
  const { client, close } = await lakeIn(name);
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#0af" } })
    .png()
    .toBuffer();
  const { _id } = await client.assets.upload("image", bytes, { filename: "sky.png" });
  await client
    .transaction()
    .create({ _id: "b", _type: "topic", title: "Été – œuvre 🎓" })
    .create({
      _id: "a",
      _type: "topic",
      parent: { _type: "reference", _ref: "b" },
      image: { _type: "image", asset: { _type: "reference", _ref: _id } },
    })
    .create({ _id: "drafts.a", _type: "topic", title: "not yet" })
    .commit();
  await close();
}

type Document = Readonly<Record<string, unknown>>;

/** Everything in a lake, without what every writing changes; and the bytes of its pictures. */
async function contentOf(
  name: string,
): Promise<{ readonly documents: readonly Document[]; readonly bytes: readonly string[] }> {
  const { client, close } = await lakeIn(name);
  const all = await client.fetch<readonly Document[]>("*[!(_id in path('_.**'))] | order(_id asc)");
  const addresses = all.flatMap((document) =>
    document["_type"] === "sanity.imageAsset" ? [String(document["url"])] : [],
  );
  const bytes = await Promise.all(
    addresses.map(async (address) =>
      Buffer.from(await (await fetch(address)).arrayBuffer()).toString("base64"),
    ),
  );
  await close();
  const documents = all.map(({ _rev, _updatedAt, url: _url, uploadId: _uploadId, _createdAt, ...rest }) =>
    // A picture is uploaded anew, and so made on another day.
    rest["_type"] === "sanity.imageAsset" ? rest : { ...rest, _createdAt },
  );
  return { documents, bytes };
}

test(
  "a backup put back is the content as it was, and what was there meanwhile is kept",
  { timeout: 120_000 },
  async () => {
    await fill("one");
    const before = await contentOf("one");
    const made = await run("backup", "one", place("backup-of-one"));
    assert.equal(made.code, 0, made.text);
    assert.match(made.text, /holds 4 documents, 2 steps of their history, 1 pictures and files\. Checked\./);

    const open = await lakeIn("one");
    await open.client.delete({ query: "*[_type == 'topic']" });
    const refused = await run("restore", "one", place("backup-of-one"));
    assert.equal(refused.code, 1);
    assert.match(refused.text, /already in use by process/);
    await open.close();

    const restored = await run("restore", "one", place("backup-of-one"));
    assert.equal(restored.code, 0, restored.text);
    assert.deepEqual(await contentOf("one"), before);
    const aside = (await readdir(place("one"))).filter((name) => name.startsWith("replaced-"));
    assert.equal(aside.length, 1);
    assert.ok((await readdir(path.join(place("one"), aside[0] ?? ""))).includes("content.sqlite"));
  },
);

test("a backup that is not whole, or was changed, is not put back", { timeout: 120_000 }, async () => {
  await fill("two");
  assert.equal((await run("backup", "two", place("backup-of-two"))).code, 0);
  assert.match((await run("backup", "two", place("backup-of-two"))).text, /is there already/);
  const file = path.join(place("backup-of-two"), "content.sqlite");
  const bytes = await readFile(file);
  bytes.set(Buffer.from("œuvre!"), bytes.length - 100);
  await writeFile(file, bytes);
  const before = await contentOf("two");
  assert.match(
    (await run("restore", "two", place("backup-of-two"))).text,
    /its contents have changed|damaged/,
  );
  await rm(path.join(place("backup-of-two"), "backup.json"));
  assert.match((await run("restore", "two", place("backup-of-two"))).text, /is no whole backup/);
  assert.deepEqual(await contentOf("two"), before);
});

test(
  "content goes out and comes in as Sanity's tools write it, equal to the byte, once and again",
  { timeout: 180_000 },
  async () => {
    await fill("three");
    const archive = place("three.tar.gz");
    const out = await run("export", "three", archive);
    assert.equal(out.code, 0, out.text);
    assert.match(out.text, /holds 3 documents and 1 pictures/);
    assert.match((await run("export", "three", archive)).text, /is there already/);

    const first = await run("import", "four", archive, "--replace");
    assert.equal(first.code, 0, first.text);
    const expected = await contentOf("three");
    assert.deepEqual(await contentOf("four"), expected);
    const again = await run("import", "four", archive, "--replace");
    assert.equal(again.code, 0, again.text);
    assert.deepEqual(await contentOf("four"), expected, "the second time too");
    const clash = await run("import", "four", archive);
    assert.equal(clash.code, 1, "documents that are there are an error, unless told otherwise");
    assert.deepEqual(await contentOf("four"), expected);
  },
);
