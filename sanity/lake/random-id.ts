import { randomBytes } from "node:crypto";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A random id of letters and digits; 22 of them carry 131 bits, like Sanity's. */
export function randomId(length = 22): string {
  let id = "";
  while (id.length < length) {
    // 248 is the largest multiple of 62 in a byte: bytes above it would favour the first letters.
    for (const byte of randomBytes(length))
      if (byte < 248 && id.length < length) id += letters.charAt(byte % 62);
  }
  return id;
}
