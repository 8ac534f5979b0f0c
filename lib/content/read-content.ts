import type { ClientReturn } from "@sanity/client";
import { draftMode } from "next/headers";
import path from "node:path";
import { environment } from "#lib/site/environment.ts";
import { contentClient } from "./client.ts";
import { lastKnownGood } from "./last-known-good.ts";
import { previewClient } from "./preview-client.ts";

/**
 * The answer of the content lake to a typed GROQ query: published content, or, in draft mode, what editors see.
 * When the lake cannot answer, the last good answer is given instead.
 * @throws the lake's error when it fails and nothing is known yet.
 */
export async function readContent<const Query extends string>(
  query: Query,
  params: Record<string, unknown> = {},
): Promise<ClientReturn<Query>> {
  const { isEnabled } = await draftMode();
  const env = environment();
  if (isEnabled) return previewClient(env).fetch<ClientReturn<Query>>(query, params);
  const kept = lastKnownGood(path.join(env.VITRINE_DATA, "last-good"));
  const question = JSON.stringify([env.SANITY_PROJECT_ID, env.SANITY_DATASET, query, timeless(params)]);
  try {
    const answer = await contentClient(env).fetch<ClientReturn<Query>>(query, params);
    await kept.write(question, answer).catch((error: unknown) => {
      console.warn(JSON.stringify({ event: "last_good_not_written", reason: String(error) }));
    });
    return answer;
  } catch (error) {
    const known = await kept.read(question);
    if (!known.found) throw error;
    console.warn(JSON.stringify({ event: "store_stale", reason: String(error) }));
    // The answer was written by this very function for this very query: its shape is the query's.
    return known.answer as ClientReturn<Query>;
  }
}

/** The clock is left out of the question, so that an answer of a minute ago can stand in for one of now. */
function timeless(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => name !== "now"));
}
