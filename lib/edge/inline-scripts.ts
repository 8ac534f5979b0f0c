import { createHash } from "node:crypto";
import { readTokens } from "./html-tokens.ts";
import { isExecutable } from "./script-kinds.ts";

/**
 * The hashes (`sha256-…`, CSP3 §2.3.1, without quotes) of every inline script of a page that the browser would run,
 * each once. A page whose markup cannot be read gets none: its scripts are then refused by the browser.
 */
export function inlineScriptHashes(html: string): string[] {
  const tokens = readTokens(html) ?? [];
  const hashes = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "open" || token.name !== "script" || !isExecutable(html, token)) continue;
    const body = html.slice(token.end, tokens[index + 1]?.start ?? token.end);
    hashes.add(`sha256-${createHash("sha256").update(body, "utf8").digest("base64")}`);
  }
  return [...hashes];
}
