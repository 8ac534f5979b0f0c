import type { SanityClient } from "@sanity/client";
import { passSource } from "./reading-address.ts";

/** A secret that proves to the site who asks: only an editor can write it to the lake. */
export type Pass = {
  readonly secret: string;
  /** Takes it away again, once it was shown. */
  readonly end: () => Promise<void>;
};

/** Writes a secret as the Studio does for previews, whose documents no list shows. */
export async function makePass(client: SanityClient): Promise<Pass> {
  const _id = `drafts.${crypto.randomUUID()}`;
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  const secret = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  await client.create(
    { _id, _type: "sanity.previewUrlSecret", source: passSource, secret, studioUrl: location.origin },
    { visibility: "sync" },
  );
  return { secret, end: async () => void (await client.delete(_id)) };
}
