/** English or French as sources name them (`en-CA`, `fra`, `french`, `Français`, `acadian`), else `null`. */
export function languageTag(written: string | null): "en" | "fr" | null {
  const name = written?.trim().toLowerCase() ?? "";
  if (/^(?:en|eng|fr|fra|fre)(?:[-_][a-z]{2,4})?$/.test(name)) return name.startsWith("en") ? "en" : "fr";
  if (/english|american|british|canadian$|anglais/.test(name)) return "en";
  return /fran[cç]ais|french|acadian|canadien/.test(name) ? "fr" : null;
}
