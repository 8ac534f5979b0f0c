import assert from "node:assert/strict";
import { test } from "node:test";
import { isBlurhashValid, decode } from "blurhash";
import sharp from "sharp";
import { startTestLake, type TestLake } from "../testing/test-lake.ts";

/** 400 × 200: red on the left, blue on the right. */
async function picture(): Promise<Buffer> {
  return sharp({ create: { width: 400, height: 200, channels: 3, background: "#f00" } })
    .composite([
      { input: { create: { width: 200, height: 200, channels: 3, background: "#00f" } }, left: 200, top: 0 },
    ])
    .png()
    .toBuffer();
}

/** The size of a picture and the colours in its corners and its middle, as `r`, `b`, `w`, `k` (black), `g` (grey) and `?`. */
async function look(
  lake: TestLake,
  path: string,
): Promise<{ readonly size: string; readonly colours: string }> {
  const response = await lake.request(path);
  assert.equal(response.status, 200, `${path}: ${response.status}`);
  const image = sharp(Buffer.from(await response.arrayBuffer()));
  const { data, info } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): string => {
    const start = (y * info.width + x) * info.channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(start, start + 3);
    if (red > 200 && green > 200 && blue > 200) return "w";
    if (red < 55 && green < 55 && blue < 55) return "k";
    if (Math.abs(red - green) < 12 && Math.abs(green - blue) < 12) return "g";
    if (red > 200 && green < 55 && blue < 55) return "r";
    if (red < 55 && green < 55 && blue > 200) return "b";
    return "?";
  };
  const [right, bottom] = [info.width - 1, info.height - 1];
  return {
    size: `${info.width}x${info.height}`,
    colours: [at(0, 0), at(right, 0), at(0, bottom), at(right, bottom)].join(""),
  };
}

test("the bounds of a size", async () => {
  await using lake = await startTestLake();
  const { path } = await lake.editor.assets.upload("image", await picture());
  for (const [search, size] of [
    ["max-w=100", "100x50"],
    ["max-h=100", "200x100"],
    ["max-w=1000", "400x200"],
    ["max-w=300&max-h=50", "100x50"],
    ["w=300&max-w=200", "200x100"],
    ["w=100&max-w=200", "100x50"],
    ["min-w=800", "800x400"],
    ["min-h=400", "800x400"],
    ["min-w=100", "400x200"],
    ["w=50&min-w=100", "100x50"],
    ["max-w=50&min-w=100", "100x50"],
    ["w=100&h=100&fit=crop&min-h=150", "100x150"],
    ["w=100&dpr=1.5", "150x75"],
    ["w=1000&h=1000&fit=max", "400x200"],
    ["w=100&h=100&fit=fill&bg=fff", "100x100"],
    ["w=100&h=100&fit=min", "100x100"],
    ["w=99999", "4096x2048"],
  ] as const)
    assert.equal((await look(lake, `/${path}?${search}`)).size, size, search);
});

test("turning, mirroring, colours and the parts that a crop keeps", async () => {
  await using lake = await startTestLake();
  const { path } = await lake.editor.assets.upload("image", await picture());
  for (const [search, size, colours] of [
    ["w=100", "100x50", "rbrb"],
    ["w=100&flip=h", "100x50", "brbr"],
    ["w=100&flip=v", "100x50", "rbrb"],
    ["w=100&flip=vh", "100x50", "brbr"],
    ["or=90", "200x400", "rrbb"],
    ["or=180&w=100", "100x50", "brbr"],
    ["or=270&w=100", "100x200", "bbrr"],
    ["or=90&rect=0,0,100,200", "200x100", "rrrr"],
    ["w=50&h=50&fit=crop&crop=left", "50x50", "rrrr"],
    ["w=50&h=50&fit=crop&crop=top,right", "50x50", "bbbb"],
    ["w=50&h=50&fit=crop&crop=left,bottom", "50x50", "rrrr"],
    ["w=100&h=100&fit=fill&bg=ff0000", "100x100", "rrrr"],
    ["w=100&h=100&fit=fill&bg=f00", "100x100", "rrrr"],
    ["w=100&h=100&fit=fill&bg=ffff0000", "100x100", "rrrr"],
    ["w=100&sat=-100", "100x50", "gggg"],
    ["w=100&sharp=50", "100x50", "rbrb"],
  ] as const) {
    const seen = await look(lake, `/${path}?${search}`);
    assert.deepEqual(seen, { size, colours }, search);
  }
  assert.equal((await look(lake, `/${path}?w=100&invert=true`)).colours.includes("r"), false);
});

test("sharper is not the same, and of an animation one picture can be had", async () => {
  await using lake = await startTestLake();
  const soft = await sharp(await picture())
    .blur(6)
    .png()
    .toBuffer();
  const { path } = await lake.editor.assets.upload("image", soft);
  const bytes = async (search: string): Promise<Buffer> =>
    Buffer.from(await (await lake.request(`/${path}?${search}`)).arrayBuffer());
  assert.notDeepEqual(await bytes("w=200&sharp=100"), await bytes("w=200"));
  const frames = await sharp(Buffer.concat([0, 255].map((grey) => Buffer.alloc(40 * 40 * 3, grey))), {
    raw: { width: 40, height: 80, channels: 3, pageHeight: 40 },
  })
    .gif()
    .toBuffer();
  const animation = await lake.editor.assets.upload("image", frames);
  const pages = async (search: string): Promise<number | undefined> => {
    const made = await (await lake.request(`/${animation.path}?${search}`)).arrayBuffer();
    return (await sharp(Buffer.from(made)).metadata()).pages;
  };
  assert.equal(await pages("w=20"), 2);
  assert.equal((await pages("w=20&frame=1")) ?? 1, 1);
});

test("what an address cannot mean is a 400 that names the parameter, in Sanity's shape", async () => {
  await using lake = await startTestLake();
  const { path } = await lake.editor.assets.upload("image", await picture());
  for (const search of [
    "w=abc",
    "w=0",
    "h=-5",
    "max-w=x",
    "min-h=-1",
    "dpr=7",
    "dpr=0",
    "q=101",
    "q=-1",
    "blur=2001",
    "sharp=200",
    "fit=squeeze",
    "crop=somewhere",
    "crop=left,right",
    "fm=exe",
    "auto=everything",
    "or=45",
    "flip=x",
    "bg=red",
    "bg=12345",
    "fp-x=2",
    "fp-y=-1",
    "sat=500",
    "invert=perhaps",
    "frame=2",
    "rect=1,2,3",
    "rect=0,0,0,0",
    "rect=9999,0,10,10",
    "rect=a,b,c,d",
  ]) {
    const response = await lake.request(`/${path}?${search}`);
    const body = await response.json();
    assert.deepEqual([response.status, body.statusCode, body.error], [400, 400, "Bad Request"], search);
    assert.ok(body.message.includes(search.split("=")[0]) || search.startsWith("fm"), body.message);
  }
});

test("the metadata has a blur hash that shows the picture's colours where they are", async () => {
  await using lake = await startTestLake();
  const asset = await lake.editor.assets.upload("image", await picture());
  const hash = String(asset.metadata["blurHash"]);
  assert.ok(isBlurhashValid(hash).result, hash);
  const pixels = decode(hash, 8, 4);
  const isRed = (x: number): boolean => (pixels[x * 4] ?? 0) > (pixels[x * 4 + 2] ?? 0);
  assert.deepEqual([0, 1, 6, 7].map(isRed), [true, true, false, false], String(pixels.slice(0, 32)));
  // The first character says how many waves there are; these are what Sanity's own assets of these sizes have.
  for (const [width, height, first] of [
    [731, 278, "D"],
    [600, 600, "e"],
  ] as const) {
    const bytes = await sharp(await picture())
      .resize(width, height, { fit: "fill" })
      .png()
      .toBuffer();
    const { metadata } = await lake.editor.assets.upload("image", bytes);
    assert.equal(String(metadata["blurHash"])[0], first, `${width}x${height}`);
  }
});

test("a file is what its bytes say, not what its name says", async () => {
  await using lake = await startTestLake();
  const png = await picture();
  for (const [bytes, filename, extension, mimeType] of [
    [png, "paper.pdf", "png", "image/png"],
    [Buffer.from("<html><script>"), "paper.pdf", "bin", "application/octet-stream"],
    [Buffer.from("junk\n%PDF-1.7 …"), "paper.pdf", "pdf", "application/pdf"],
    [Buffer.from("PK\u0003\u0004 word"), "report.docx", "docx", "application/octet-stream"],
    [Buffer.from("PK\u0003\u0004 data"), "", "zip", "application/zip"],
    [Buffer.from("a,b"), "data.csv", "csv", "text/csv; charset=utf-8"],
    [Buffer.from("\0\0\0 ftypisom", "latin1"), "talk", "mp4", "video/mp4"],
    [Buffer.from("not a film"), "talk.mp4", "bin", "application/octet-stream"],
  ] as const) {
    const asset = await lake.editor.assets.upload("file", bytes, filename === "" ? {} : { filename });
    assert.deepEqual([asset.extension, asset.mimeType], [extension, mimeType], filename);
    assert.equal((await lake.request(`/${asset.path}`)).headers.get("content-type"), mimeType);
  }
  const named = await lake.editor.assets.upload("image", png, { filename: "portrait.jpg" });
  assert.deepEqual([named.extension, named.mimeType], ["png", "image/png"]);
});
