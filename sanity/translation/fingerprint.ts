import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * What a text is known by when one asks whether a translation was made from it: the first 16 hexadecimal digits of the
 * SHA-256 of its NFC form in UTF-8. No date takes part: who only moves a text or saves it again makes nothing outdated.
 * Works in a browser, also one that was reached without TLS.
 */
export function fingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.normalize("NFC")))).slice(0, 16);
}

/**
 * The same of what a field holds in one language: a text, or Portable Text by its words. Spaces do not count, nor do the
 * formatting and the pictures; `null` when there are no words.
 */
export function fingerprintOf(value: unknown): string | null {
  const words = wordsOf(value).replace(/\s+/gu, " ").trim();
  return words === "" ? null : fingerprint(words);
}

function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return "";
  return value.map((block: unknown) => textOfBlock(block)).join("\n");
}

function textOfBlock(block: unknown): string {
  if (typeof block !== "object" || block === null || !("children" in block)) return "";
  const { children } = block;
  if (!Array.isArray(children)) return "";
  return children
    .map((span: unknown) =>
      typeof span === "object" && span !== null && "text" in span && typeof span.text === "string"
        ? span.text
        : "",
    )
    .join("");
}
