/**
 * How a file of messages is written: two spaces, a line feed at the end, and a no-break space as `\u00a0`, which every
 * editor shows.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replaceAll("\u{a0}", String.raw`\u00a0`)}\n`;
}
