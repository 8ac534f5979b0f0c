import sharp from "sharp";
import { type Composition, plateSvg } from "./artwork/plate.ts";
import { portraitSvg } from "./artwork/portrait.ts";
import { assetPrefix, type SeedDocument } from "./fields.ts";

/** A picture of the seed: drawn when it is needed, never stored in the repository. */
export type SeedAsset = {
  readonly name: string;
  readonly filename: string;
  readonly render: () => Promise<Buffer>;
};

/** The plates that are not simply drawn with the composition that their name falls on. */
const compositionOf: Readonly<Record<string, Composition>> = {
  "plate-quantum-hackathon": 0,
  "plate-slow-machines": 4,
  "plate-flood-maps": 1,
  "plate-compute-report": 2,
  "plate-open-lab": 3,
};

/** The pictures that documents refer to, each once, in the order in which they are first used. */
export function seedAssetsOf(documents: readonly SeedDocument[]): SeedAsset[] {
  const names = new Set<string>();
  for (const [, name] of JSON.stringify(documents).matchAll(
    new RegExp(`"${assetPrefix}([a-z0-9-]+)"`, "g"),
  )) {
    if (name !== undefined) names.add(name);
  }
  return [...names].map((name) => ({ name, filename: `${name}.png`, render: () => render(name) }));
}

async function render(name: string): Promise<Buffer> {
  const portrait = /^portrait-(.+)$/.exec(name)?.[1];
  const picture = portrait === undefined ? plateSvg(name, compositionOf[name] ?? 3) : portraitSvg(portrait);
  return sharp(Buffer.from(picture))
    .png({ palette: true, colours: 16, dither: 0, effort: 4, compressionLevel: 9 })
    .toBuffer();
}
