/** A list of names or a name cut at what `separator` finds outside braces. */
export function splitOutside(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  const inside = text.includes("{") ? depths(text) : [];
  let from = 0;
  for (const found of text.matchAll(separator)) {
    if (found.index < from || (inside[found.index] ?? 0) > 0) continue;
    parts.push(text.slice(from, found.index));
    from = found.index + found[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}

/** Whether one pair of braces holds the whole text: `{Mila}`, but not `{A} {B}`. */
export function isBraced(text: string): boolean {
  if (!text.startsWith("{") || !text.endsWith("}")) return false;
  const inside = depths(text);
  return inside.slice(1).every((depth) => depth > 0);
}

/** How many braces are open before each character. */
function depths(text: string): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  let isEscaped = false;
  for (const sign of text.split("")) {
    found.push(depth);
    if (isEscaped) isEscaped = false;
    else if (sign === "\\") isEscaped = true;
    else if (sign === "{") depth += 1;
    else if (sign === "}") depth = Math.max(0, depth - 1);
  }
  return found;
}
