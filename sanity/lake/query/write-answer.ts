import type { QueryAnswer } from "./run-query.ts";

/** The part of an answer that depends on the query alone, as JSON without the braces around it. */
export function writeAnswer({ result, sourceMap, syncTags }: QueryAnswer): string {
  const map = sourceMap ? `,"resultSourceMap":${JSON.stringify(sourceMap)}` : "";
  return `"result":${JSON.stringify(result ?? null)}${map},"syncTags":${JSON.stringify(syncTags)}`;
}
