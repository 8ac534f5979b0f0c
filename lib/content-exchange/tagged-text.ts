import { isDeepStrictEqual } from "node:util";
import { piecesOf } from "#lib/messages/exchange/pieces.ts";
import { isPlain } from "./text-block.ts";
import type { Child, TextBlock } from "./text-block.ts";

/**
 * A block as a text for translators: words with marks or links stand between numbered tags, `See <1>the paper</1>.`, and
 * what has no words is a tag alone, `<2/>`. Letters that would look like such a tag begin with `<lt/>`.
 */
export function taggedText({ children }: TextBlock): string {
  const numbers = numbersOf(children);
  return children.map((child, at) => tagged(child.text ?? "", numbers[at] ?? null)).join("");
}

/**
 * A translated block as a text with the numbers that its source has for the same marks and links; null when it has others,
 * so that it cannot be said in them.
 */
export function taggedTranslation(source: TextBlock, target: TextBlock): string | null {
  const numbers = numbersOf(source.children);
  const left = source.children.flatMap((child, at) => {
    const number = numbers[at];
    return number == null ? [] : [{ number, meaning: meaningOf(child, source) }];
  });
  const own = numbersOf(target.children);
  const texts = target.children.map((child, place) => {
    const text = child.text ?? "";
    if (own[place] === null) return tagged(text, null);
    const at = left.findIndex(({ meaning }) => isDeepStrictEqual(meaning, meaningOf(child, target)));
    const [found] = at === -1 ? [] : left.splice(at, 1);
    if (found !== undefined) return tagged(text, found.number);
    return isPlain(child) ? tagged(text, null) : null;
  });
  return left.length > 0 || texts.includes(null) ? null : texts.join("");
}

/**
 * The children of the block that a translated text stands for: tags become the marks, links and keys of the source.
 * @param text without `richFaults`
 */
export function childrenOf(source: TextBlock, text: string): readonly Child[] {
  const numbers = numbersOf(source.children);
  const keysOfWords = source.children.filter((_, at) => numbers[at] === null).map(({ _key }) => _key);
  const used = new Set(source.children.map(({ _key }) => _key));
  const nextKey = (): string => {
    const own = keysOfWords.shift();
    if (own !== undefined) return own;
    let count = 0;
    while (used.has(`${source._key}w${count}`)) count += 1;
    used.add(`${source._key}w${count}`);
    return `${source._key}w${count}`;
  };
  const children: Child[] = [];
  let words = "";
  const endWords = (): void => {
    if (words !== "") children.push({ _type: "span", _key: nextKey(), text: words, marks: [] });
    words = "";
  };
  for (const piece of piecesOf(text, "rich")) {
    if (typeof piece === "string") words += piece;
    else if ("code" in piece && piece.code === "<lt/>") words += "<";
    else {
      endWords();
      const number = Number(/\d+/u.exec("code" in piece ? piece.code : piece.open)?.[0]);
      const child = source.children[numbers.indexOf(number)];
      if (child === undefined)
        throw new Error(`There is no <${number}> in the source “${taggedText(source)}”.`);
      children.push("code" in piece ? child : { ...child, text: wordsOf(piece.inner) });
    }
  }
  endWords();
  return children;
}

function wordsOf(pieces: ReturnType<typeof piecesOf>): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : "code" in piece ? "<" : "")).join("");
}

/** The tag of each child; null for words that need none, which are words without marks that follow no others. */
function numbersOf(children: readonly Child[]): readonly (number | null)[] {
  let last = 0;
  return children.map((child, at) => {
    const before = children[at - 1];
    if (isPlain(child) && (before === undefined || !isPlain(before))) return null;
    last += 1;
    return last;
  });
}

function tagged(text: string, number: number | null): string {
  const written = text.replace(/<(?=\/?\d+\/?>|lt\/>)/gu, "<lt/>");
  if (number === null) return written;
  return text === "" ? `<${number}/>` : `<${number}>${written}</${number}>`;
}

/** What a child is but for its words and keys: marks, what a link points at, what an inline object holds. */
function meaningOf({ _key, text = "", marks = [], ...rest }: Child, block: TextBlock): unknown {
  const meant = marks.map((mark) => {
    const found = block.markDefs?.find((definition) => definition._key === mark);
    return found === undefined ? mark : { ...found, _key: null };
  });
  return { ...rest, hasText: text !== "", marks: meant };
}
