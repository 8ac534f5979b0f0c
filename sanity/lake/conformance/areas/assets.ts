import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { cases } from "../case.ts";
import { at } from "../place.ts";
import { rejection } from "../rejection.ts";
import { bytes, picture, uploaded } from "./picture.ts";

export const assetCases = cases("assets", {
  "an image gets an id of its SHA-1 and size": async ({ client, run }) => {
    const body = await picture();
    const sha1 = createHash("sha1").update(body).digest("hex");
    const asset = await client.assets.upload("image", body, { filename: `${run}a.png` });
    assert.partialDeepStrictEqual(asset, {
      _id: `image-${sha1}-60x40-png`,
      _type: "sanity.imageAsset",
      sha1hash: sha1,
      assetId: sha1,
      extension: "png",
      mimeType: "image/png",
      size: body.length,
      originalFilename: `${run}a.png`,
    });
  },
  "it is a document like any other": async (place) => {
    const { id } = await uploaded(place);
    assert.equal(await place.client.fetch("*[_id == $id][0]._type", { id }), "sanity.imageAsset");
  },
  "its metadata tell size, palette and whether it is opaque": async (place) => {
    const asset = await place.client.assets.upload("image", await picture(), {
      filename: `${place.run}a.png`,
    });
    const { metadata } = asset;
    assert.partialDeepStrictEqual(metadata.dimensions, { width: 60, height: 40, aspectRatio: 1.5 });
    assert.deepEqual([metadata["isOpaque"], metadata.hasAlpha], [true, false]);
    assert.match(String(metadata.lqip), /^data:image\//);
    assert.match(String(at(metadata, "palette", "dominant", "background")), /^#[0-9a-f]{6}$/);
  },
  "a transparent one is not opaque": async ({ client, run }) => {
    const asset = await client.assets.upload("image", await picture({ alpha: true }), {
      filename: `${run}a.png`,
    });
    assert.deepEqual([asset.metadata["isOpaque"], asset.metadata.hasAlpha], [false, true]);
  },
  "the same bytes are kept once": async ({ client, run }) => {
    const body = await picture();
    const first = await client.assets.upload("image", body, { filename: `${run}a.png` });
    const second = await client.assets.upload("image", body, { filename: `${run}b.png` });
    assert.deepEqual([second._id, second.originalFilename], [first._id, `${run}a.png`]);
  },
  "title, label, description, credit and source are kept": async ({ client, run }) => {
    const told = { title: "T", label: "L", description: "D", creditLine: "C" };
    const source = { id: "1", name: "somewhere", url: "https://example.org/1" };
    const asset = await client.assets.upload("image", await picture(), {
      filename: `${run}a.png`,
      ...told,
      source,
    });
    assert.partialDeepStrictEqual(asset, { ...told, source });
  },
  "the address gives the bytes back": async (place) => {
    const body = await picture();
    const asset = await place.client.assets.upload("image", body, { filename: `${place.run}a.png` });
    const { response, body: back } = await bytes(new URL(asset.url, place.client.getUrl("/")).href);
    assert.equal(response.headers.get("content-type"), "image/png");
    assert.ok(back.equals(body));
  },
  "the address has the name of the file": async (place) => {
    const { url, id } = await uploaded(place);
    const [, sha1, size, extension] = id.split("-");
    assert.ok(url.endsWith(`/images/${place.projectId}/${place.dataset}/${sha1}-${size}.${extension}`), url);
  },
  "a picture may be kept for ever": async (place) => {
    const { response } = await bytes((await uploaded(place)).url);
    assert.match(response.headers.get("cache-control") ?? "", /max-age=\d{6,}/);
  },
  "what is no picture is refused as one": async ({ client, run }) => {
    const { status } = await rejection(
      client.assets.upload("image", Buffer.from("a letter"), { filename: `${run}a.png` }),
    );
    assert.equal(status, 400);
  },
  "a vector picture keeps its size": async ({ client, run }) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><desc>${run}${randomBytes(4).toString("hex")}</desc></svg>`;
    const asset = await client.assets.upload("image", Buffer.from(svg), { filename: `${run}a.svg` });
    assert.match(asset._id, /-30x20-svg$/);
  },
  "a file": async (place) => {
    const body = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(100)]);
    const sha1 = createHash("sha1").update(body).digest("hex");
    const asset = await place.client.assets.upload("file", body, {
      filename: `${place.run}a.pdf`,
      contentType: "application/pdf",
    });
    assert.partialDeepStrictEqual(asset, {
      _id: `file-${sha1}-pdf`,
      _type: "sanity.fileAsset",
      mimeType: "application/pdf",
      originalFilename: `${place.run}a.pdf`,
    });
    const { body: back } = await bytes(new URL(asset.url, place.client.getUrl("/")).href);
    assert.ok(back.equals(body));
  },
  "nobody in particular may not upload": async (place) => {
    const path = `/assets/files/${place.dataset}`;
    const { status } = await place.http(path, { method: "POST", body: "x", anonymous: true });
    assert.ok([401, 403].includes(status), String(status));
  },
});
