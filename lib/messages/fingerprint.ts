import { createHash } from "node:crypto";

/**
 * What a text is known by when one asks whether a translation was made from it: the first 16 hexadecimal digits of the
 * SHA-256 of its NFC form in UTF-8. No date takes part: who only moves a text or saves it again makes nothing outdated.
 */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text.normalize("NFC"), "utf8").digest("hex").slice(0, 16);
}
