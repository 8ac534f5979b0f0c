/** A value that is no prose (an address, an identifier): only what LaTeX needs goes, `\_` and braces and `\url`. */
export function verbatim(value: string): string {
  return value
    .trim()
    .replace(/\$\\sim\$|\\textasciitilde(?:\{\})?|\\~(?:\{\})?/g, "~")
    .replace(/\\(?:url|path|nolinkurl)\s*(?=\{)/g, "")
    .replace(/\{\\textless\}|\\textless(?:\{\})?|\\ensuremath\{<\}|\$<\$/g, "<")
    .replace(/\{\\textgreater\}|\\textgreater(?:\{\})?|\\ensuremath\{>\}|\$>\$/g, ">")
    .replace(/\\([%_&#${}^])/g, "$1")
    .replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">" })[name] ?? "")
    .replace(/[{}]/g, "")
    .replace(/\s+/g, "");
}
