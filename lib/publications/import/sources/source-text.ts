/**
 * Text as we keep it: composed (NFC), single spaces, nothing that cannot be printed. Registers break titles over lines
 * and send soft hyphens, zero-width spaces and control characters. Empty when nothing is left, or was there.
 */
export function tidy(text: string | number | null | undefined): string {
  return String(text ?? "")
    .replace(/[[\p{Cc}\u{AD}\u{200B}\u{2060}\u{FEFF}\u{FFFD}]--[\t\n\v\f\r]]/gv, "")
    .replace(/\s+/gu, " ")
    .normalize("NFC")
    .trim();
}

/** The same with its paragraphs, an empty line between two, as abstracts are kept. */
export function tidyProse(text: string | null | undefined): string {
  return (text ?? "")
    .split(/\n\s*\n/)
    .map(tidy)
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** The parts of a record that are there: no `undefined`, no `null`, no empty text. */
export function present<Part extends object>(parts: Part): Present<Part> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  ) as Present<Part>;
}

type Present<Part> = { [Key in keyof Part]?: NonNullable<Part[Key]> };

/** Pages with an en dash, as we print them: `12--34`, `12-34`. */
export function pagesOf(written: string | null | undefined): string {
  return tidy(written).replace(/\s*[-‐‑‒–—]+\s*/g, "–");
}

/**
 * Text without e-mail addresses, wherever a register or an author left one, and without the words that lead to it. Every
 * repetition is bounded (RFC 5321, 4.5.3.1), so that no text can make it slow.
 */
export function withoutEmails(text: string): string {
  return text.replace(
    /[\s,;(]{0,3}(?:(?:electronic address|e-?mail(?: address)?|corresponding author)\s?:?\s?)?(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}\)?/giu,
    "",
  );
}

/** The decoded text of what has HTML or XML entities left in it (`R&amp;D`, `&#233;`), even when escaped twice. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:amp;)*(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
      const isCharacter = code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
      return isCharacter ? String.fromCodePoint(code) : "";
    },
  );
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};
