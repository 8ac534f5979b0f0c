import type { ClientReturn } from "@sanity/client";
import { cacheLife } from "next/cache";
import { draftMode } from "next/headers";
import { environment } from "#lib/site/environment.ts";
import { contentClient } from "./client.ts";
import { askOrRemember, lastKnownGood, lastKnownGoodFolder, questionOf } from "./last-known-good.ts";
import { previewClient } from "./preview-client.ts";

/** What is made of an old answer is made again as soon as the lake may be back: it counts as new for half a minute. */
const lastKnownGoodLife = { stale: 60, revalidate: 31, expire: 30 * 86_400 } as const;

/**
 * The answer of the content lake to a typed GROQ query: published content, or, in draft mode, what editors see.
 * When the lake cannot answer, the last good answer is given instead, and whatever is being cached with it is held for a
 * short time only. To be called within `"use cache"`.
 * @throws the lake's error when it fails and nothing is known yet.
 */
export async function readContent<const Query extends string>(
  query: Query,
  params: Record<string, unknown> = {},
): Promise<ClientReturn<Query>> {
  const { isEnabled } = await draftMode();
  const env = environment();
  if (isEnabled) return previewClient(env).fetch<ClientReturn<Query>>(query, params);
  const kept = lastKnownGood(lastKnownGoodFolder(env.VITRINE_DATA));
  const found = await askOrRemember(kept, questionOf(env, query, params), () =>
    contentClient(env).fetch<ClientReturn<Query>>(query, params),
  );
  if (found.isOld) cacheLife(lastKnownGoodLife);
  return found.answer;
}
