import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

const alphabet = "abcdefghijklmnopqrstuvwxyz23456789";

/**
 * Six characters a-z and 2-9 that stay the same for the same source id: what identifies a work in its address. Works in a
 * browser too, where imports may run.
 */
export function shortIdOf(sourceId: string): string {
  let rest = new DataView(sha256(utf8ToBytes(sourceId)).buffer).getBigUint64(0);
  let id = "";
  for (let at = 0; at < 6; at += 1) {
    id += alphabet[Number(rest % 34n)] ?? "a";
    rest /= 34n;
  }
  return id;
}
