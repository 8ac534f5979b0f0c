import { TYPE, parse } from "@formatjs/icu-messageformat-parser";
import type { Location, MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import type { Unit } from "./unit.ts";

/** A text in the parts a translator may and may not change: words, a code alone, or a pair of codes around parts. */
export type Piece =
  | string
  | { readonly code: string }
  | { readonly open: string; readonly close: string; readonly inner: readonly Piece[] };

/**
 * The pieces of a text; put together they are the text again, letter for letter. In a message, arguments, `#` and tags
 * are codes. The frame of a plural or a choice (`{count, plural, one {…}}`) stays words, because French may need other
 * forms than English: what must not change of it is checked on import. A message that cannot be parsed is all words.
 */
export function piecesOf(text: string, kind: Unit["kind"]): readonly Piece[] {
  if (kind === "text") return text === "" ? [] : [text];
  if (kind === "rich") return richPieces(text);
  try {
    return messagePieces(text, parse(text, { captureLocation: true }), 0, text.length);
  } catch {
    return text === "" ? [] : [text];
  }
}

type Placed = MessageFormatElement & { readonly location: Location };

/** What stands in a message as codes, in its order; plurals and choices give what stands in their forms. */
function codesIn(elements: readonly MessageFormatElement[]): readonly Placed[] {
  return elements.flatMap((element): readonly Placed[] => {
    if ("options" in element) return Object.values(element.options).flatMap(({ value }) => codesIn(value));
    return isPlaced(element) ? [element] : [];
  });
}

function isPlaced(element: MessageFormatElement): element is Placed {
  return element.type !== TYPE.literal && element.location !== undefined;
}

function messagePieces(
  text: string,
  elements: readonly MessageFormatElement[],
  from: number,
  to: number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const words = (until: number): void => {
    if (until > at) pieces.push(text.slice(at, until));
  };
  const inOrder = codesIn(elements).toSorted((a, b) => a.location.start.offset - b.location.start.offset);
  for (const element of inOrder) {
    const [start, end] = [element.location.start.offset, element.location.end.offset];
    words(start);
    if ("children" in element) {
      const opened = text.indexOf(">", start) + 1;
      const closing = text.lastIndexOf("</", end - 1);
      const inner = messagePieces(text, element.children, opened, closing);
      const [open, close] = [text.slice(start, opened), text.slice(closing, end)];
      // A tag without words between is filled by the site: nobody should write into it.
      pieces.push(inner.length === 0 ? { code: open + close } : { open, close, inner });
    } else pieces.push({ code: text.slice(start, end) });
    at = end;
  }
  words(to);
  return pieces;
}

const richCode = /<(\d+)>|<\/(\d+)>|<(?:\d+|lt)\/>/gu;

/** Pieces of rich text with numbered tags. A tag without its other half is a code alone. */
function richPieces(text: string): readonly Piece[] {
  const open: { readonly number: string; readonly start: string; readonly before: Piece[] }[] = [];
  let pieces: Piece[] = [];
  let at = 0;
  const giveUp = (): void => {
    const last = open.pop();
    if (last !== undefined) pieces = [...last.before, { code: last.start }, ...pieces];
  };
  for (const match of text.matchAll(richCode)) {
    if (match.index > at) pieces.push(text.slice(at, match.index));
    at = match.index + match[0].length;
    const [code, opening, closing] = match;
    if (opening !== undefined) {
      open.push({ number: opening, start: code, before: pieces });
      pieces = [];
    } else if (closing !== undefined && open.some(({ number }) => number === closing)) {
      while (open.at(-1)?.number !== closing) giveUp();
      const pair = open.pop();
      if (pair !== undefined) pieces = [...pair.before, { open: pair.start, close: code, inner: pieces }];
    } else pieces.push({ code });
  }
  if (at < text.length) pieces.push(text.slice(at));
  while (open.length > 0) giveUp();
  return pieces;
}
