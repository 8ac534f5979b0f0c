/** A stretch of a JSON file that is one item of its outer list, or the one value it is. */
export type JsonItem = { readonly line: number; readonly raw: string };

/**
 * The items of a JSON list, cut by its commas outside of strings and brackets, so that each can be parsed when its turn
 * comes. Exports that wrap their list (`{"items": […]}`) are opened.
 */
export function* jsonItems(text: string): Generator<JsonItem> {
  const list = /^\s*(?:\{\s*"(?:items|references|message)"\s*:\s*)?\[/.exec(text);
  if (list === null) {
    if (text.trim() !== "") yield { line: 1 + newlines(text, 0, text.search(/\S/)), raw: text.trim() };
    return;
  }
  let line = 1 + newlines(text, 0, list[0].length);
  let from = list[0].length;
  let depth = 0;
  let isString = false;
  const item = (end: number): JsonItem | null => {
    const raw = text.slice(from, end);
    const inside = raw.search(/\S/);
    const found = inside === -1 ? null : { line: line + newlines(raw, 0, inside), raw: raw.trim() };
    line += newlines(raw, 0, raw.length);
    from = end + 1;
    return found;
  };
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (isString) {
      if (sign === "\\") at += 1;
      else if (sign === '"') isString = false;
    } else if (sign === '"') isString = true;
    else if (sign === "{" || sign === "[") depth += 1;
    else if (depth > 0 && (sign === "}" || sign === "]")) depth -= 1;
    else if (depth === 0 && (sign === "," || sign === "]")) {
      const found = item(at);
      if (found !== null) yield found;
      if (sign === "]") return;
    }
  }
  const rest = item(text.length);
  if (rest !== null) yield rest;
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
