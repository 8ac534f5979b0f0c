import type { SanityClient } from "@sanity/client";
import { z } from "zod";

const titled = z.array(z.object({ _id: z.string(), title: z.string().nullish() }));

/** What works are called, by the ids of their published documents; of a draft that is published, the published one's. */
export async function readTitles(
  client: SanityClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.map((id) => id.replace(/^drafts\./, "")))];
  const found = titled.parse(
    await client.fetch("*[_id in $wanted]{_id, title}", { wanted }, { perspective: "drafts" }),
  );
  return new Map(found.flatMap(({ _id, title }) => (title == null ? [] : [[_id, title]])));
}
