/**
 * The first character of a text that XML 1.0 (section 2.2) cannot hold, `U+0007`: control characters, halves of
 * surrogate pairs, U+FFFE and U+FFFF. Null when there is none. The same for every format, so that a text that goes out in
 * one goes out in all.
 */
export function forbiddenCharacter(text: string): string | null {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isAllowed(code)) continue;
    return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  }
  return null;
}

function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
}

/** How many characters a text has, as a reader counts them (UAX #29). */
export function countCharacters(text: string): number {
  return Array.from(new Intl.Segmenter("fr-CA").segment(text)).length;
}
