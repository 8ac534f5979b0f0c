import type { SourceMap } from "./source-map.ts";

/** The part of an answer that depends on the query alone, as JSON without the braces around it. */
export function writeAnswer(result: unknown, sourceMap: SourceMap | null): string {
  const map = sourceMap ? `,"resultSourceMap":${JSON.stringify(sourceMap)}` : "";
  return `"result":${JSON.stringify(result ?? null)}${map}`;
}
