const letters: Readonly<Record<string, string>> = {
  œ: "oe",
  Œ: "OE",
  æ: "ae",
  Æ: "AE",
  ß: "ss",
  ẞ: "SS",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "TH",
  ı: "i",
};

/** Latin letters without their marks and ligatures (`Œuvre d’été` → `OEuvre d’ete`); other scripts stay as they are. */
export function foldAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[œŒæÆßẞøØłŁđĐðÐþÞı]/g, (letter) => letters[letter] ?? letter);
}

/** A slug: lower-case ASCII words with hyphens between, at most `longest` characters, cut between words. */
export function toSlug(text: string, longest = 80): string {
  const words =
    foldAccents(text)
      .toLowerCase()
      .replace(/['’]/g, "-")
      .match(/[a-z0-9]+/g) ?? [];
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, longest) : `${slug}-${word}`;
    if (longer.length > longest) return slug;
    slug = longer;
  }
  return slug;
}
