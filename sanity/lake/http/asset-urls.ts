import type { LakeContext, LakeRequest } from "./lake-context.ts";

/**
 * Answers in JSON with addresses of assets that a program can fetch. Browsers get them relative to the page, on whatever
 * name and port it came from; a program with the token (`@sanity/import`, `@sanity/export`) knows no page.
 */
export function withAbsoluteUrls(
  answer: string,
  lake: Pick<LakeContext, "publicPath">,
  request: Pick<LakeRequest, "headers" | "origin">,
): string {
  if (!request.headers.has("authorization")) return answer;
  return answer.replaceAll(
    new RegExp(`(?<!\\\\)"${lake.publicPath}/(images|files)/`, "g"),
    (_, kind: string) => `"${request.origin}/${kind}/`,
  );
}
