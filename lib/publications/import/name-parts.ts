import type { ImportedAuthor } from "#sanity/works/imported-work.ts";
import { printedNameOf } from "./printed-name.ts";

type PrintedName = ImportedAuthor["printedName"];

/** `Jr.`, `III`, `PhD`: what stands behind a family name and is no given name. */
export function isNameSuffix(part: string): boolean {
  return /^(?:(?:jr|sr|jnr|snr|esq|ph\.?\s?d|m\.?d)\.?|I{2,3}|IV|VI{0,3}|[2-9](?:nd|rd|th))$/i.test(
    part.trim(),
  );
}

/**
 * A name written with commas, by its parts: `Family, Given`, `Family, Jr., Given` or `Family, Given, Jr.`. `null` when
 * the commas say something else, such as `A B, C D, E F`.
 */
export function nameOfParts(parts: readonly string[]): PrintedName | null {
  const [family = "", second = "", third = ""] = parts;
  if (parts.length > 3) return null;
  if (parts.length < 3) return printed({ family, given: second });
  if (isNameSuffix(second)) return printed({ family, given: third, suffix: second });
  if (isNameSuffix(third)) return printed({ family, given: second, suffix: third });
  return null;
}

/** The same of one who may have no given name: then nothing tells whether the name is a family's. */
export function printed(name: {
  readonly family: string;
  readonly given: string;
  readonly suffix?: string;
}): PrintedName | null {
  const [family, given] = [name.family.trim(), name.given.trim()];
  if (family === "" || given === "") {
    const literal = `${given} ${family} ${name.suffix ?? ""}`.trim();
    return literal === "" ? null : printedNameOf({ literal });
  }
  return printedNameOf({ family, given, ...(name.suffix === undefined ? {} : { suffix: name.suffix }) });
}
