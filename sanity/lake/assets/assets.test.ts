import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createImageUrlBuilder } from "@sanity/image-url";
import sharp from "sharp";
import { failureOf, startTestLake, withToken } from "../testing/test-lake.ts";

/** A picture in four colours: red, green (above), blue, white (below). */
async function picture(width = 400, height = 200): Promise<Buffer> {
  const part = (colour: string, left: number, top: number) => ({
    input: { create: { width: width / 2, height: height / 2, channels: 3 as const, background: colour } },
    left,
    top,
  });
  return sharp({ create: { width, height, channels: 3, background: "#fff" } })
    .composite([part("#f00", 0, 0), part("#0f0", width / 2, 0), part("#00f", 0, height / 2)])
    .removeAlpha()
    .png()
    .toBuffer();
}

async function pixel(bytes: ArrayBuffer, x: number, y: number): Promise<string> {
  const { data } = await sharp(Buffer.from(bytes))
    .removeAlpha()
    .extract({ left: x, top: y, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data].map((part) => (part > 200 ? "f" : part < 55 ? "0" : "-")).join("");
}

test("an image is uploaded once, with its size, palette and placeholder", async () => {
  await using lake = await startTestLake();
  const bytes = await picture();
  const first = await lake.editor.assets.upload("image", bytes, { filename: "Été.png", title: "Summer" });
  assert.match(first._id, /^image-[0-9a-f]{40}-400x200-png$/);
  assert.equal(first.originalFilename, "Été.png");
  assert.equal(first.url, `/api/lake/images/vitrine/production/${first.assetId}-400x200.png`);
  assert.deepEqual(
    { ...first.metadata.dimensions },
    { _type: "sanity.imageDimensions", width: 400, height: 200, aspectRatio: 2 },
  );
  assert.match(String(first.metadata.lqip), /^data:image\/jpeg;base64,/);
  assert.match(String(first.metadata.palette?.dominant?.background), /^#[0-9a-f]{6}$/);
  const second = await lake.editor.assets.upload("image", bytes, { filename: "other.png" });
  assert.equal(second._rev, first._rev);
  assert.equal(await lake.editor.fetch('count(*[_type == "sanity.imageAsset"])'), 1);
});

test("an original is public, the same for ever, and not sent twice", async () => {
  await using lake = await startTestLake();
  const bytes = await picture();
  const asset = await lake.editor.assets.upload("image", bytes);
  const response = await lake.request(`/${asset.path}`);
  assert.deepEqual(Buffer.from(await response.arrayBuffer()), bytes);
  assert.equal(response.headers.get("content-type"), "image/png");
  assert.match(response.headers.get("cache-control") ?? "", /public, max-age=31536000, immutable/);
  assert.equal(response.headers.get("x-content-type-options"), "nosniff");
  const again = await lake.request(`/api/lake/${asset.path}`, {
    headers: { "if-none-match": response.headers.get("etag") ?? "" },
  });
  assert.equal(again.status, 304);
  const head = await lake.request(`/${asset.path}`, { method: "HEAD" });
  assert.equal(Number(head.headers.get("content-length")), bytes.length);
});

test("an image is made in the size, part and format that its address asks for", async () => {
  await using lake = await startTestLake();
  const asset = await lake.editor.assets.upload("image", await picture());
  const get = async (search: string, accept = "") => {
    const response = await lake.request(`/${asset.path}?${search}`, { headers: { accept } });
    const bytes = await response.arrayBuffer();
    const { width, height, format } = await sharp(Buffer.from(bytes)).metadata();
    return {
      bytes,
      size: [width, height],
      format,
      type: response.headers.get("content-type"),
      vary: response.headers.get("vary"),
    };
  };
  assert.deepEqual((await get("w=100")).size, [100, 50]);
  assert.deepEqual((await get("w=100&dpr=2")).size, [200, 100]);
  assert.deepEqual((await get("w=100&h=100")).size, [100, 50]);
  assert.deepEqual((await get("w=100&h=100&fit=crop")).size, [100, 100]);
  assert.deepEqual((await get("w=100&h=100&fit=scale")).size, [100, 100]);
  assert.deepEqual((await get("w=1000&fit=max")).size, [400, 200]);
  assert.deepEqual((await get("w=20000&h=10000&fit=scale")).size, [4096, 4096]);
  const rect = await get("rect=200,0,200,100&w=50");
  assert.deepEqual([rect.size, await pixel(rect.bytes, 25, 12)], [[50, 25], "0f0"]);
  const focus = await get("w=50&h=50&fit=crop&crop=focalpoint&fp-x=0&fp-y=1&rect=0,0,400,200");
  assert.deepEqual([focus.size, await pixel(focus.bytes, 5, 45)], [[50, 50], "00f"]);
  const right = await get("w=50&h=50&fit=crop&crop=right");
  assert.equal(await pixel(right.bytes, 45, 5), "0f0");
  const webp = await get("w=50&auto=format", "image/avif,image/webp,*/*");
  assert.deepEqual([webp.format, webp.type, webp.vary], ["webp", "image/webp", "accept"]);
  assert.equal((await get("w=50&auto=format")).format, "png");
  assert.equal((await get("w=50&fm=jpg&q=40")).format, "jpeg");
  assert.equal((await get("w=40&fm=avif")).type, "image/avif");
  assert.notEqual(await pixel((await get("w=400&blur=200")).bytes, 199, 50), "f00");
});

test("the crop and hotspot that an editor chose reach the picture", async () => {
  await using lake = await startTestLake();
  const asset = await lake.editor.assets.upload("image", await picture());
  const image = {
    asset: { _ref: asset._id },
    crop: { left: 0.5, right: 0, top: 0, bottom: 0.5 },
    hotspot: { x: 0.75, y: 0.25, width: 0.2, height: 0.2 },
  };
  const url = createImageUrlBuilder({ baseUrl: lake.address, projectId: "vitrine", dataset: "production" })
    .image(image)
    .width(40)
    .height(40)
    .url();
  const bytes = await (await fetch(url)).arrayBuffer();
  assert.deepEqual([await pixel(bytes, 0, 0), await pixel(bytes, 39, 39)], ["0f0", "0f0"]);
});

test("a derived image is made once, however many ask at once, and kept", async () => {
  await using lake = await startTestLake();
  const asset = await lake.editor.assets.upload("image", await picture());
  const answers = await Promise.all(Array.from({ length: 8 }, () => lake.request(`/${asset.path}?w=123`)));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  assert.equal(readdirSync(join(lake.folder, "assets", "derived")).length, 1);
});

test("what is no image, empty, or named like an attack is refused", async () => {
  await using lake = await startTestLake();
  assert.match(
    (await failureOf(lake.editor.assets.upload("image", Buffer.from("<html>")))).message,
    /Invalid image/,
  );
  assert.equal((await failureOf(lake.editor.assets.upload("file", Buffer.alloc(0)))).statusCode, 400);
  const asset = await lake.editor.assets.upload("image", await picture());
  for (const path of [
    "/images/vitrine/production/..%2f..%2ftoken",
    "/images/../../token",
    "/files/vitrine/production/token",
    `/images/vitrine/other/${asset.assetId}-400x200.png`,
    `/images/other/production/${asset.assetId}-400x200.png`,
    "/images/vitrine/production/x.png",
  ]) {
    assert.ok([401, 404].includes((await lake.request(path)).status), path);
  }
  for (const search of ["rect=0,0,0,0", "rect=a", "w=abc", "fm=exe", "rect=999,999,10,10"]) {
    assert.equal((await lake.request(`/${asset.path}?${search}`)).status, 400, search);
  }
});

test("an uploaded file cannot act as a page of the site", async () => {
  await using lake = await startTestLake();
  const page = await lake.editor.assets.upload("file", Buffer.from("<script>alert(1)</script>"), {
    filename: "evil.html",
    contentType: "text/html",
  });
  const response = await lake.request(`/${page.path}`);
  assert.equal(response.headers.get("content-type"), "application/octet-stream");
  assert.match(response.headers.get("content-disposition") ?? "", /^attachment/);
  assert.match(response.headers.get("content-security-policy") ?? "", /default-src 'none'.*sandbox/);
  const svg = await lake.editor.assets.upload(
    "image",
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>',
    ),
  );
  const shown = await lake.request(`/${svg.path}?w=5`);
  assert.equal(shown.headers.get("content-type"), "image/svg+xml");
  assert.match(shown.headers.get("content-security-policy") ?? "", /default-src 'none'.*sandbox/);
});

test("a picture turned by its camera is measured and cut upright", async () => {
  await using lake = await startTestLake();
  const turned = await sharp(await picture())
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const asset = await lake.editor.assets.upload("image", turned);
  assert.match(asset._id, /-200x400-jpg$/);
  const bytes = await (await lake.request(`/${asset.path}?rect=0,0,100,200`)).arrayBuffer();
  assert.equal(await pixel(bytes, 50, 100), "00f");
});

test("the export names assets by an address that can be fetched", async () => {
  await using lake = await startTestLake();
  const asset = await lake.editor.assets.upload("file", Buffer.from("a,b"), { filename: "data.csv" });
  const text = await (await lake.request("/v1/data/export/production", { headers: withToken })).text();
  const { url } = JSON.parse(text.trim());
  assert.equal(url, `${lake.address}/${asset.path}`);
  assert.equal(await (await fetch(url)).text(), "a,b");
});

test("a picture that was taken back is gone, derived ones too", async () => {
  await using lake = await startTestLake();
  const asset = await lake.editor.assets.upload("image", await picture());
  for (const address of [`/${asset.path}`, `/${asset.path}?w=100`])
    assert.equal((await lake.request(address)).status, 200);
  await lake.editor.delete(asset._id);
  for (const address of [`/${asset.path}`, `/${asset.path}?w=100`])
    assert.equal((await lake.request(address)).status, 404);
});

test("no address makes a picture larger than a large screen can use", async () => {
  await using lake = await startTestLake();
  const wide = await sharp({ create: { width: 5000, height: 300, channels: 3, background: "#123" } })
    .png()
    .toBuffer();
  const asset = await lake.editor.assets.upload("image", wide);
  for (const search of ["q=50", "fm=webp", "h=300", "w=9000", "fm=jpg&h=4000&fit=max"]) {
    const made = await (await lake.request(`/${asset.path}?${search}`)).arrayBuffer();
    const { width, height } = await sharp(Buffer.from(made)).metadata();
    assert.ok(Math.max(width, height) <= 4096, `${search}: ${width}×${height}`);
  }
});

test("qualities that nobody could tell apart are one picture", async () => {
  await using lake = await startTestLake();
  const asset = await lake.editor.assets.upload("image", await picture());
  for (const quality of [73, 74, 75, 76, 77]) await lake.request(`/${asset.path}?w=100&q=${quality}`);
  assert.equal(readdirSync(join(lake.folder, "assets", "derived")).length, 1);
});

test("a picture that breaks off in its middle is refused with advice, not a failure of ours", async () => {
  await using lake = await startTestLake();
  const whole = await sharp({ create: { width: 900, height: 900, channels: 3, background: "#456" } })
    .composite([{ input: await picture(), left: 100, top: 300 }])
    .jpeg()
    .toBuffer();
  const failure = await failureOf(lake.editor.assets.upload("image", whole.subarray(0, whole.length / 2)));
  assert.equal(failure.statusCode, 400);
  assert.match(failure.message, /Save it again/);
});

test("a picture is shown, or kept as a file when it is asked for as a download", async () => {
  await using lake = await startTestLake();
  const asset = await lake.editor.assets.upload("image", await picture());
  const disposition = async (search: string) =>
    (await lake.request(`/${asset.path}${search}`)).headers.get("content-disposition");
  assert.equal(await disposition(""), null);
  assert.match(
    (await disposition("?dl=Portrait.png")) ?? "",
    /^attachment; filename\*=UTF-8''Portrait\.png$/,
  );
});
