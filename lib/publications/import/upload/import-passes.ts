import type { SanityClient } from "@sanity/client";
import { passSeconds, passSource } from "#sanity/import-tool/reading-address.ts";

/** Tells whether a secret is one that an editor's studio has just written to the lake; each counts once. */
export type ImportPasses = (secret: string) => Promise<boolean>;

const query = `count(*[_type == "sanity.previewUrlSecret" && source == $source && secret == $secret
  && dateTime(_updatedAt) > dateTime(now()) - $seconds]) > 0`;

/**
 * Passes as the studio makes them for previews, but for the import only: whoever can write to the lake is an editor, on
 * either lake. That a pass was used is remembered here; another process may take it once more until it ends.
 * @param client sees drafts, where these documents are
 */
export function importPasses(client: SanityClient, now: () => number): ImportPasses {
  const used = new Map<string, number>();
  return async (secret) => {
    for (const [old, at] of used) if (at < now() - passSeconds * 1000) used.delete(old);
    if (secret === "" || used.has(secret)) return false;
    const isOne = await client.fetch<boolean>(
      query,
      { source: passSource, secret, seconds: passSeconds },
      { cache: "no-store" },
    );
    // Two requests may have asked at once: the first one back has it.
    if (!isOne || used.has(secret)) return false;
    used.set(secret, now());
    return true;
  };
}
