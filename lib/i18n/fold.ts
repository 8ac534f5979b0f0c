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
