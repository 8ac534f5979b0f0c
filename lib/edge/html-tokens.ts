/** One piece of markup; the text between pieces has no token. Offsets are into the scanned string. */
export type Token =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly start: number;
      readonly end: number;
      readonly closed: boolean;
    }
  | { readonly kind: "close"; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: "comment"; readonly start: number; readonly end: number };

export type OpenTag = Extract<Token, { kind: "open" }>;

const rawText = new Set(["script", "style", "textarea", "title"]);
const voidElements = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/**
 * The tags and comments of a finished page, in one pass, without judging how they nest.
 * Returns `undefined` for markup React never writes: an unended tag or comment, a raw element without its end.
 */
export function readTokens(html: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    const start = html.indexOf("<", at);
    if (start < 0) return tokens;
    const token = readToken(html, start);
    if (token === undefined) return undefined;
    if (token === "text") {
      at = start + 1;
      continue;
    }
    if (token !== "declaration") tokens.push(token);
    at = token === "declaration" ? html.indexOf(">", start) + 1 : token.end;
    if (token !== "declaration" && token.kind === "open" && rawText.has(token.name) && !token.closed) {
      const end = indexOfEnd(html, token.name, at);
      if (end < 0) return undefined;
      at = end;
    }
  }
}

/** Index of the token that closes each opening token; `undefined` when the tags do not nest. */
export function matchTags(tokens: readonly Token[]): Map<number, number> | undefined {
  const ends = new Map<number, number>();
  const stack: { name: string; index: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "comment") continue;
    if (token.kind === "open") {
      if (!token.closed) stack.push({ name: token.name, index });
      continue;
    }
    const top = stack.pop();
    if (top === undefined || top.name !== token.name) return undefined;
    ends.set(top.index, index);
  }
  return stack.length === 0 ? ends : undefined;
}

/** The raw value of an attribute (entities not decoded); "" for one without a value; `undefined` when absent. */
export function attribute(html: string, tag: OpenTag, name: string): string | undefined {
  let at = tag.start + 1 + tag.name.length;
  while (at < tag.end - 1) {
    at = skip(html, at, tag.end - 1, isSpaceOrSlash);
    const nameEnd = skip(html, at, tag.end - 1, isNameCharacter);
    if (nameEnd === at) return undefined;
    const found = html.slice(at, nameEnd);
    let value = "";
    at = nameEnd;
    if (html[at] === "=") {
      const quote = html[at + 1];
      const quoted = quote === '"' || quote === "'";
      const from = quoted ? at + 2 : at + 1;
      const to = quoted ? html.indexOf(quote, from) : skip(html, from, tag.end - 1, isUnquoted);
      value = html.slice(from, to);
      at = quoted ? to + 1 : to;
    }
    if (found.toLowerCase() === name) return value;
  }
  return undefined;
}

function readToken(html: string, start: number): Token | "text" | "declaration" | undefined {
  if (html.startsWith("<!--", start)) {
    const end = html.indexOf("-->", start + 4);
    return end < 0 ? undefined : { kind: "comment", start, end: end + 3 };
  }
  if (html[start + 1] === "!") return html.indexOf(">", start) < 0 ? undefined : "declaration";
  const closing = html[start + 1] === "/";
  const nameStart = closing ? start + 2 : start + 1;
  if (!isLetter(html.charCodeAt(nameStart))) return "text";
  const end = tagEnd(html, nameStart);
  if (end < 0) return undefined;
  const nameEnd = skip(html, nameStart, end - 1, isTagNameCharacter);
  const name = html.slice(nameStart, nameEnd).toLowerCase();
  if (closing) return { kind: "close", name, start, end };
  return { kind: "open", name, start, end, closed: voidElements.has(name) || html[end - 2] === "/" };
}

/** One past the ">" that ends a tag; quoted values may hold ">" themselves. */
function tagEnd(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === ">") return at + 1;
    else if ((character === '"' || character === "'") && html[at - 1] === "=") quote = character;
    else if (character === "<") return -1;
  }
  return -1;
}

/** Start of `</name`, whatever its case. */
function indexOfEnd(html: string, name: string, from: number): number {
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return -1;
}

function skip(text: string, from: number, to: number, accepts: (code: number) => boolean): number {
  let at = from;
  while (at < to && accepts(text.charCodeAt(at))) at += 1;
  return at;
}

const slash = 47;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isSpaceOrSlash = (code: number): boolean => isSpace(code) || code === slash;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isTagNameCharacter = (code: number): boolean => !isSpaceOrSlash(code) && code !== 62;
const isNameCharacter = (code: number): boolean => !isSpaceOrSlash(code) && code !== 61 && code !== 62;
const isUnquoted = (code: number): boolean => !isSpace(code) && code !== 62;
