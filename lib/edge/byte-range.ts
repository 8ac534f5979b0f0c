/** The bytes a reader asks for, both ends included; `"none"` when there are no such bytes. */
export type ByteRange = { readonly from: number; readonly to: number } | "none";

/**
 * Reads `Range: bytes=…` (RFC 9110 §14). `null` for what may be ignored, which is answered with the whole: another unit,
 * something that is no range, and several ranges at once, which a reader of one paper does not need.
 */
export function readByteRange(header: string | undefined, length: number): ByteRange | null {
  const found = /^bytes=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/.exec(header ?? "");
  const [, first = "", last = ""] = found ?? [];
  if (found === null || (first === "" && last === "")) return null;
  if (first === "") {
    const count = Math.min(Number(last), length);
    return count === 0 ? "none" : { from: length - count, to: length - 1 };
  }
  const from = Number(first);
  const to = last === "" ? length - 1 : Math.min(Number(last), length - 1);
  if (last !== "" && Number(last) < from) return null;
  return from >= length ? "none" : { from, to };
}
