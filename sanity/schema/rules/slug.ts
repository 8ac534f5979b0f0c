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
