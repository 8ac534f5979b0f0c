import { splitTex } from "#sanity/tex/split-tex.ts";

/**
 * The language a text is written in, told by the small words that every sentence of it has; `null` when they do not
 * tell (`BERT`, a third language, as much of one as of the other). Formulas and `et al.` are not counted.
 */
export function languageOf(text: string): "en" | "fr" | null {
  const prose = splitTex(text.slice(0, enough))
    .map((segment) => (segment.kind === "prose" ? segment.source : " "))
    .join("")
    .normalize("NFC")
    .toLowerCase()
    .replace(/\bet\.? al\b/g, " ");
  let balance = 0;
  let heard = 0;
  // `l’` and `qu’` are French; the `s` of `Rubik’s` and the `D` of `3D` are nobody's.
  for (const [found] of prose.matchAll(/(?<![\p{L}\p{N}'’])\p{L}+(?:['’](?=\p{L}))?/gu)) {
    const word = found.replace("’", "'");
    if (!english.has(word) && !french.has(word)) continue;
    heard += 1;
    balance += english.has(word) ? 1 : -1;
  }
  // A few words of the other language are a name or a quotation; nearly as many of both are no answer.
  if (Math.abs(balance) * 5 <= heard) return null;
  return balance > 0 ? "en" : "fr";
}

/** Characters that tell as well as the rest of a long abstract would. */
const enough = 1_200;

/** No word of one list is a word of the other language: `a`, `on`, `plus`, `son`, `dans` the name are not here. */
const english = words(
  `the of and to in is for that this with are as by be from we an it which our can or not have has these their its at was
  were using via than but they how what when why you your do does into between through more most such also been both should
  there without under over while where only towards toward beyond`,
);

const french = words(
  `le la les l' de des du d' un une et est en pour que qui dans par sur avec ce cette ces nous au aux il elle ne pas se sont
  qu' n' s' c' ou comme plusieurs leur leurs notre nos ont été être deux mais aussi entre afin ainsi cet vers chez sans sous
  où à dont très peut peuvent même`,
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
