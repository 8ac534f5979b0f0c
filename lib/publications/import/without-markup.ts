import { htmlCharacter } from "./html-characters.ts";

/**
 * Text without the tags of HTML and JATS, its paragraphs kept apart by an empty line, and with characters in place of
 * their names (`&eacute;`). What is only called `<x>` is no tag. `write` says how a character is put into the text.
 */
export function withoutMarkup(text: string, write: (character: string) => string = asItIs): string {
  if (!/[<&]/.test(text)) return text;
  return text
    .replace(/<(jats:)?title(?:\s[^<>]*)?>\s*(?:abstract|summary|résumé)\s*[.:]?\s*<\/\1?title>/gi, "")
    .replace(/<\/(?:jats:)?(?:p|sec|title|div|li)\s*>|<br\s*\/?>\s*<br\s*\/?>/gi, "\n\n")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(tags, "")
    .replace(/(?:\\?&)(#?\w{1,20});/g, (whole, reference: string) => {
      const character = htmlCharacter(reference);
      return character === null ? whole : write(character);
    });
}

const tags =
  /<\/?(?:jats:[a-z-]+|a|b|i|u|em|strong|p|br|sub|sup|span|div|tt|code|pre|strike|ul|ol|li|h[1-6]|sc|scp|italic|bold|title|sec|inline-formula|mml:[a-z]+)(?:\s[^<>]*)?\/?>/gi;

function asItIs(character: string): string {
  return character;
}
