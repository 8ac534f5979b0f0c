import assert from "node:assert/strict";
import sharp from "sharp";
import { cases, doubtful, type Run } from "../case.ts";
import { bytes, uploaded } from "./picture.ts";

/** Asks for a picture with these parameters and compares what sharp says of it. */
function derived(search: string, expected: Readonly<Record<string, unknown>>): Run {
  return async (place) => {
    const { url } = await uploaded(place);
    const { response, body } = await bytes(`${url}?${search}`);
    assert.equal(response.status, 200);
    assert.partialDeepStrictEqual(await sharp(body).metadata(), expected);
  };
}

/** Whether a pixel of the answer is more red than blue. */
async function isRed(address: string, left: number, top: number): Promise<boolean> {
  const { body } = await bytes(address);
  const { data } = await sharp(body)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return (data[0] ?? 0) > (data[2] ?? 0);
}

export const imageAddressCases = cases("image addresses", {
  w: derived("w=30", { width: 30, height: 20 }),
  h: derived("h=20", { width: 30, height: 20 }),
  "w and h keep the shape": derived("w=30&h=30", { width: 30, height: 20 }),
  "fit=crop fills": derived("w=30&h=30&fit=crop", { width: 30, height: 30 }),
  "fit=scale stretches": derived("w=30&h=30&fit=scale", { width: 30, height: 30 }),
  "fit=fill fills up with a background": derived("w=30&h=30&fit=fill&bg=fff", { width: 30, height: 30 }),
  "fit=max does not enlarge": derived("w=600&fit=max", { width: 60, height: 40 }),
  "fit=clip enlarges": derived("w=120&fit=clip", { width: 120, height: 80 }),
  "max-w does not enlarge": doubtful(
    "documented, seldom used",
    derived("max-w=600", { width: 60, height: 40 }),
  ),
  dpr: derived("w=20&dpr=2", { width: 40 }),
  rect: derived("rect=10,10,20,10", { width: 20, height: 10 }),
  "fm=jpg": derived("fm=jpg", { format: "jpeg" }),
  "fm=webp": derived("fm=webp", { format: "webp" }),
  "auto=format looks at what is accepted": async (place) => {
    const { url } = await uploaded(place);
    const { response } = await bytes(`${url}?w=20&auto=format`, { accept: "image/webp,*/*" });
    assert.match(response.headers.get("content-type") ?? "", /image\/(?:webp|avif)/);
    assert.match(response.headers.get("vary") ?? "", /accept/i);
  },
  "q makes it smaller": async (place) => {
    const { url } = await uploaded(place);
    const [low, high] = [await bytes(`${url}?fm=jpg&q=10`), await bytes(`${url}?fm=jpg&q=90`)];
    assert.ok(low.body.length < high.body.length);
  },
  blur: derived("blur=50", { width: 60, height: 40 }),
  "flip=h": async (place) => {
    const { url } = await uploaded(place);
    assert.deepEqual([await isRed(`${url}?w=60`, 5, 5), await isRed(`${url}?flip=h`, 5, 5)], [true, false]);
  },
  "crop=left and crop=right": async (place) => {
    const { url } = await uploaded(place);
    const shape = "w=20&h=40&fit=crop&crop=";
    assert.deepEqual(
      [await isRed(`${url}?${shape}left`, 5, 5), await isRed(`${url}?${shape}right`, 15, 5)],
      [true, false],
    );
  },
  "dl makes a download of it": async (place) => {
    const { url } = await uploaded(place);
    const { response } = await bytes(`${url}?dl=mine.png`);
    assert.match(response.headers.get("content-disposition") ?? "", /attachment.*mine\.png/);
  },
  "dl without a name makes a download too": async (place) => {
    const { response } = await bytes(`${(await uploaded(place)).url}?dl=`);
    assert.match(response.headers.get("content-disposition") ?? "", /attachment/);
  },
  "a number that is none is a 400": async (place) => {
    assert.equal((await bytes(`${(await uploaded(place)).url}?w=wide`)).response.status, 400);
  },
  "a picture that is not there is a 404": async (place) => {
    const { url } = await uploaded(place);
    const other = url.replace(/[0-9a-f]{40}/, "0".repeat(40));
    assert.equal((await bytes(other)).response.status, 404);
  },
});
