import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { createClient, type SanityDocument } from "@sanity/client";
import { createNodeServer } from "../lake/http/node-server.ts";
import { openLake } from "../lake/lake.ts";
import { contentFaults } from "../schema/content-faults.ts";
import { seed, seedAssets, seedDocuments } from "./seed.ts";
import { anyDocument } from "./shapes/any-document.ts";

const documents = seedDocuments();
const ids = new Set(documents.map(({ _id }) => _id));

test("every document has the stored shape, with no field that the contract does not know", () => {
  for (const document of documents) {
    const { error } = anyDocument.safeParse(document);
    assert.equal(error, undefined, `${document._id}: ${error?.message}`);
  }
});

test("every id is used once and may be a public id of the Content Lake", () => {
  assert.equal(ids.size, documents.length);
  for (const id of ids) assert.match(id, /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/);
});

test("every reference leads to a document of the seed", () => {
  for (const document of documents) {
    for (const [, target] of JSON.stringify(document).matchAll(/"_ref":"(?!seed-asset:)([^"]+)"/g)) {
      assert.ok(
        target !== undefined && ids.has(target),
        `${document._id} refers to ${target}, which is not there`,
      );
    }
  }
});

test("keys are unique within every list", () => {
  const check = (value: unknown, where: string): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      const keys = value.flatMap((item: { _key?: unknown }) =>
        typeof item?._key === "string" ? [item._key] : [],
      );
      assert.equal(new Set(keys).size, keys.length, where);
    }
    for (const [name, member] of Object.entries(value)) check(member, `${where}.${name}`);
  };
  for (const document of documents) check(document, document._id);
});

test("an address is used once per type and language, and a short id once", () => {
  const seen = new Set<string>();
  for (const document of documents.map((raw) => anyDocument.parse(raw))) {
    const addresses =
      document._type === "publication"
        ? [document.shortId]
        : document._type === "researcher"
          ? [document.slug.current]
          : "slug" in document
            ? [`en ${document.slug.en?.current}`, `fr ${document.slug.fr?.current}`].filter(
                (at) => !at.endsWith("undefined"),
              )
            : [];
    for (const address of addresses) {
      const whole = `${document._type} ${address}`;
      assert.ok(!seen.has(whole), `${whole} comes twice`);
      seen.add(whole);
    }
  }
});

test("pictures are the same on every run, are small and come fast", async () => {
  const began = performance.now();
  const assets = seedAssets();
  assert.ok(assets.length > 20);
  const [first] = assets;
  assert.deepEqual(await first?.render(), await first?.render());
  for (const asset of assets) {
    const { length } = await asset.render();
    assert.ok(length < 60_000, `${asset.name} has ${length} bytes`);
  }
  assert.ok(performance.now() - began < 15_000, "drawing takes too long to be done at a first start");
});

test("a lake is seeded once, with what the studio would publish; the second run touches nothing", async () => {
  const data = await mkdtemp(path.join(tmpdir(), "vitrine-seed-"));
  const token = "a-token-of-the-seed-test-of-enough-length";
  const lake = openLake({
    file: path.join(data, "content.sqlite"),
    assetsFolder: path.join(data, "assets"),
    token,
  });
  const node = createNodeServer(lake.handle);
  await new Promise<void>((resolve) => {
    node.server.listen(0, "127.0.0.1", resolve);
  });
  try {
    const address = node.server.address();
    const client = createClient({
      projectId: "vitrine",
      dataset: "production",
      apiVersion: "2025-02-19",
      useCdn: false,
      useProjectHostname: false,
      apiHost: `http://127.0.0.1:${typeof address === "object" ? address?.port : address}`,
      token,
      perspective: "raw",
    });
    const first = await seed(client);
    assert.deepEqual([first.created, first.kept], [documents.length, 0]);
    assert.equal(first.pictures, seedAssets().length);
    assert.equal(await client.fetch<number>("count(*[_type == 'publication'])"), 60);
    assert.match(
      await client.fetch<string>("*[_id == 'researcher-elise-ouellet-tremblay'][0].photo.asset->url"),
      /900x1125\.png$/,
    );

    const stored = await client.fetch<SanityDocument[]>("*[_id in $ids]", { ids: [...ids] });
    for (const document of stored) {
      const faults = await contentFaults(document, client, (id) => ids.has(id) || id.startsWith("image-"));
      assert.deepEqual(
        faults.filter(({ level }) => level === "error"),
        [],
        document._id,
      );
    }

    await client.patch("siteSettings").set({ email: "editor@example.org" }).commit();
    const second = await seed(client);
    assert.deepEqual(second, { created: 0, kept: documents.length, pictures: 0 });
    assert.equal(await client.fetch<string>("*[_id == 'siteSettings'][0].email"), "editor@example.org");
  } finally {
    await node.stop(0);
    lake.close();
    await rm(data, { recursive: true });
  }
});
