/**
 * How a file of messages is written: two spaces, a line feed at the end, and white space that cannot be told from a space
 * as escapes (`\u00a0`), which every editor shows.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(
    /[\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]/gu,
    (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${text}\n`;
}
