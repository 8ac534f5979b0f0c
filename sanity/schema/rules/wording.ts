/** Whether a title shouts: at least two words and eight letters, all of them capitals. */
export function isAllCapitals(text: string): boolean {
  const letters = text.match(/\p{Letter}/gu) ?? [];
  return letters.length >= 8 && /\S\s+\S/.test(text) && !/\p{Lowercase}/u.test(text);
}

/** The first trace of Markdown in a text that is shown as it is (`**`, `[text](address)`, `## `), or `null`. */
export function leftoverMarkdown(text: string): string | null {
  const found =
    /\*\*[^*\n]{1,200}\*\*|__[^_\n]{1,200}__|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|^#{1,6} |^```/m.exec(text);
  return found === null ? null : found[0].trim();
}

/** Whether a text holds the sign of a broken encoding (U+FFFD) or a control character other than line breaks and tabs. */
export function isDamaged(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- Finding control characters is the point.
  return /[\uFFFD\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text);
}

/** What is wrong with the description of a picture, or `null`. File names and “image of” say nothing to anybody. */
export function altFault(alt: string): string | null {
  if (alt.length > 200) return `Shorten the description to 200 characters; it has ${alt.length}.`;
  if (/^\S+\.(?:jpe?g|png|webp|gif|avif|svg|heic)$/i.test(alt.trim())) {
    return "This is the name of a file. Say what the picture shows.";
  }
  if (
    /^\s*(?:(?:an? |the )?(?:image|picture|photo) (?:of|showing)|(?:une )?(?:image|photo) (?:de|d['’]|du|des|montrant))\b/i.test(
      alt,
    )
  ) {
    return "Leave out “image of”: screen readers say it already. Begin with what is shown.";
  }
  return null;
}
