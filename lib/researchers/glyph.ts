/** What stands for a person without a picture: their initials over bars that are theirs alone. */
export type Glyph = { readonly initials: string; readonly bars: readonly GlyphBar[] };

/** A bar's left edge and width, in hundredths of the glyph's width. */
export type GlyphBar = { readonly x: number; readonly width: number };

/** The glyph of a person: the same for the same id, whatever the day; says nothing about who they are. */
export function glyphOf(id: string, name: string): Glyph {
  return { initials: initialsOf(name), bars: barsOf(hash(id)) };
}

function initialsOf(name: string): string {
  const letters = name.split(/[\s-]+/u).flatMap((word) => /^\p{L}/u.exec(word) ?? []);
  return [letters[0], ...letters.slice(1).slice(-1)].join("").toUpperCase();
}

/** Bars and gaps of 2 to 8 hundredths each, drawn one after the other from a random sequence. */
function barsOf(seed: number): readonly GlyphBar[] {
  const bars: GlyphBar[] = [];
  let state = seed;
  let x = 0;
  while (x < 92) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const width = 2 + ((state >>> 24) % 4) * 2;
    bars.push({ x, width: Math.min(width, 100 - x) });
    x += width + 2 + ((state >>> 16) % 4) * 2;
  }
  return bars;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return value >>> 0;
}
