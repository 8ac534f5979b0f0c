/** Letters that Unicode does not decompose into a base letter and a mark. */
const wholeLetters: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * The address part for a title or a name: ASCII lower case, words joined by hyphens, at most `limit` characters and
 * never cut inside a word. An apostrophe parts words in French (`l-eau`) and disappears in English (`whats-new`).
 */
export function slugOf(text: string, lang: "en" | "fr" = "fr", limit = 80): string {
  const folded = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[œæßøłđðþı]/g, (letter) => wholeLetters[letter] ?? "")
    .replace(/['’]/g, lang === "fr" ? "-" : "");
  const words = folded.match(/[a-z0-9]+/g) ?? [];
  const kept: string[] = [];
  for (const word of words) {
    if ([...kept, word].join("-").length > limit) break;
    kept.push(word);
  }
  return kept.length > 0 ? kept.join("-") : (words[0] ?? "").slice(0, limit);
}
