import { isReservedWord } from "./reserved-words.ts";

const longest = 80;

/**
 * The last part of an address made from a title: ASCII lower case words joined by hyphens, at most 80 characters and
 * cut between words. `Événement : l’œil` becomes `evenement-l-oeil`.
 */
export function slugify(title: string): string {
  const words = title
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let slug = words[0]?.slice(0, longest) ?? "";
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longest) break;
    slug += `-${word}`;
  }
  return slug;
}

/** What is wrong with the last part of an address, in words that say what to do; `null` when nothing is. */
export function slugFault(slug: string): string | null {
  if (slug.length > longest) return `Shorten the address to ${longest} characters; it has ${slug.length}.`;
  if (isReservedWord(plain(slug))) {
    return `The site itself uses “${slug}” in its addresses. Add a word, for example “${plain(slug)}-2” or the year.`;
  }
  if (!/^[a-z0-9-]+$/.test(slug) || slug.split("-").includes("")) {
    const suggestion = slugify(slug);
    const advice = suggestion === "" ? "Press Generate." : `Write “${suggestion}”.`;
    return `Use only small letters without accents, digits, and single hyphens between words. ${advice}`;
  }
  return null;
}

function plain(slug: string): string {
  return slug
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "");
}
