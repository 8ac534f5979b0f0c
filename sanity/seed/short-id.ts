import { createHash } from "node:crypto";

const alphabet = "abcdefghijklmnopqrstuvwxyz23456789";

/** Six characters a-z and 2-9 that stay the same for the same source id: what identifies a work in its address. */
export function shortIdOf(sourceId: string): string {
  let rest = createHash("sha256").update(sourceId).digest().readBigUInt64BE();
  let id = "";
  for (let at = 0; at < 6; at += 1) {
    id += alphabet[Number(rest % 34n)] ?? "a";
    rest /= 34n;
  }
  return id;
}
