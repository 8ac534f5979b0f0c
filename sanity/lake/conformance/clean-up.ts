import type { SanityClient } from "@sanity/client";

/** Removes everything that a run wrote: releases, documents of its types, and what it uploaded. */
export async function cleanUp(client: SanityClient, run: string): Promise<void> {
  const raw = client.withConfig({ perspective: "raw", useCdn: false });
  const releases = await raw.fetch<readonly { readonly name: string; readonly state: string }[]>(
    '*[_type == "system.release" && string::startsWith(name, $start)]{name, state}',
    { start: `r${run}` },
  );
  for (const { name: releaseId, state } of releases) {
    if (state === "scheduled" || state === "scheduling") await raw.releases.unschedule({ releaseId });
    if (state !== "archived" && state !== "published") await raw.releases.archive({ releaseId });
    await raw.releases.delete({ releaseId });
  }
  const params = { run };
  await raw.delete({ query: "*[string::startsWith(_type, $run)]", params });
  const assets =
    "*[_type in ['sanity.imageAsset', 'sanity.fileAsset'] && string::startsWith(originalFilename, $run)]";
  await raw.delete({ query: assets, params });
}
