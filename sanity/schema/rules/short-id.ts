/** Letters and digits that nobody confuses when they read an address aloud: no i, l, o, 0 or 1. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

const length = 6;

/**
 * A new short id for a publication: 6 characters out of 31, so 887 million in all.
 * @param random whole numbers from 0 to 255; the machine's own source unless a test gives another
 */
export function newShortId(random: (count: number) => Uint8Array = cryptographic): string {
  let id = "";
  while (id.length < length) {
    for (const byte of random(length)) {
      // Bytes above the last whole multiple of the alphabet are thrown away: they would favour the first letters.
      if (byte < 256 - (256 % alphabet.length) && id.length < length) id += alphabet[byte % alphabet.length];
    }
  }
  return id;
}

/** Whether a value is a short id: 6 characters a–z or 2–9. Imported ones may hold i, l and o. */
export function isShortId(value: unknown): value is string {
  return typeof value === "string" && /^[a-z2-9]{6}$/.test(value);
}

function cryptographic(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
