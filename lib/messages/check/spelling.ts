/** Capitals without their accent at the start of common words, each with how it is written. */
export function accentless(words: string): readonly { readonly word: string; readonly hint: string }[] {
  return patterns.flatMap(({ pattern, right }) =>
    [...words.matchAll(pattern)].map(([word]) => ({ word, hint: right(word) })),
  );
}

/**
 * Shortened forms for both genders that the OQLF does not keep (Vitrine linguistique 5344): middle dot, full stop,
 * hyphen, slash, capital. Those in parentheses or brackets are allowed where there is little room.
 */
export function shortenedForms(words: string): readonly string[] {
  return words.match(shortened) ?? [];
}

/**
 * Words inside a title that begin with a capital in the English manner. Names are let be: those the English has too, and
 * those that are never written small in another message (`lowerCase`), unless two such words stand in one title.
 */
export function capitals(words: string, english: string, lowerCase: ReadonlySet<string>): readonly string[] {
  const inEnglish = new Set(english.match(/\p{L}+/gu));
  const found = [...words.matchAll(/(?<=[\p{L},:’\uE000-\uE003][ \u00A0’])\p{Lu}\p{Ll}{3,}(?!\p{L})/gu)]
    .map(([word]) => word)
    .filter((word) => !inEnglish.has(word));
  return found.length > 1 ? found : found.filter((word) => lowerCase.has(word.toLocaleLowerCase("fr-CA")));
}

const wordStart = "(?<![\\p{L}\\d])";
const endings = "(?:e|ne|le|trice|rice|ère|ière|euse|ive|esse)";

const shortened = new RegExp(
  [
    "\\p{L}+·\\p{L}+(?:·s)?",
    `\\p{L}{2,}\\.${endings}(?:\\.?s)?(?![\\p{L}.])`,
    `\\p{L}{2,}-${endings}-s(?!\\p{L})`,
    `\\p{L}{2,}/${endings}s?(?!\\p{L})`,
    "\\p{Ll}{3,}(?:E|NE|TRICE)s?(?!\\p{L})",
  ].join("|"),
  "gu",
);

const patterns = [
  {
    pattern: new RegExp(
      `${wordStart}A(?= (?:propos|venir|partir|compter|noter|savoir|suivre|lire|voir|la|l’|distance|bientôt|titre|côté|droite|gauche|chaque|cette|ces|son|sa|partager|retenir|jour|nouveau|présent)(?!\\p{L}))`,
      "gu",
    ),
    right: () => "À",
  },
  { pattern: new RegExp(`${wordStart}Ca(?= )`, "gu"), right: () => "Ça" },
  {
    pattern: new RegExp(
      `${wordStart}E(?:tats?|v[eé]nements?|valuations?|tudes?|tudiante?s?|coles?|ditions?|diteurs?|ditrices?|quipes?|crire|crans?|nergies?|tapes?|changes?|checs?|lectroniques?|l[eé]ments?|missions?|poques?|galement|galit[eé]|tre|couter|conomies?|cologies?|volutions?|thiques?|tabli(?:r|e|ssements?)?|l[eè]ves?)(?!\\p{L})`,
      "gu",
    ),
    right: (word: string) => `É${word.slice(1)}`,
  },
] as const;
