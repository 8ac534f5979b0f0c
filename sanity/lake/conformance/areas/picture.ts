import { randomBytes } from "node:crypto";
import sharp from "sharp";
import type { Place } from "../place.ts";

/** A picture that nobody has: its pixels are random. 60 by 40, the left half red enough to be told from the right. */
export async function picture(options: { readonly alpha?: boolean } = {}): Promise<Buffer> {
  const pixels = randomBytes(60 * 40 * 3).map((value, index) => {
    const isLeft = Math.floor(index / 3) % 60 < 30;
    return index % 3 === (isLeft ? 0 : 2) ? 200 + (value % 50) : value % 50;
  });
  const image = sharp(pixels, { raw: { width: 60, height: 40, channels: 3 } });
  return (options.alpha ? image.ensureAlpha(0.5) : image).png().toBuffer();
}

/** Uploads such a picture; its whole address and its id. */
export async function uploaded(place: Place): Promise<{ readonly url: string; readonly id: string }> {
  const { url, _id } = await place.client.assets.upload("image", await picture(), {
    filename: `${place.run}.png`,
  });
  return { url: new URL(url, place.client.getUrl("/")).href, id: _id };
}

/** What an address answers. */
export async function bytes(address: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(address, { headers });
  return { response, body: Buffer.from(await response.arrayBuffer()) };
}
