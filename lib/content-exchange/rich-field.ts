import { childrenOf, taggedText, taggedTranslation } from "./tagged-text.ts";
import { membersOf, textBlockOf } from "./text-block.ts";
import type { Member, TextBlock } from "./text-block.ts";

/** One block of a formatted text to translate. */
export type RichPart = {
  readonly key: string;
  readonly block: TextBlock;
  readonly source: string;
  readonly target: string | null;
};

/**
 * The blocks of a formatted text that have words, with their translation where both languages have the same blocks in
 * the same order, with the same marks and links: only then is it known which belongs to which.
 */
export function richParts(source: unknown, target: unknown): readonly RichPart[] {
  const members = membersOf(source) ?? [];
  const translated = alignedWith(members, membersOf(target));
  const parts = members.flatMap((member, at): readonly RichPart[] => {
    const block = textBlockOf(member);
    if (block === null) return [];
    const other = textBlockOf(translated?.[at]);
    const text = other === null ? null : taggedTranslation(block, other);
    return [{ key: member._key, block, source: taggedText(block), target: text }];
  });
  return parts.some(({ target }) => target === null)
    ? parts.map((part) => ({ ...part, target: null }))
    : parts;
}

/**
 * The formatted text in the other language: its blocks are those of the source with the words of `texts`, what is no text
 * is the source's own. Where the two were alike before, what does not change stays to the letter.
 * @param texts by the key of the source's block
 */
export function translatedMembers(
  source: unknown,
  target: unknown,
  texts: ReadonlyMap<string, string>,
): readonly Member[] {
  const members = membersOf(source) ?? [];
  const parts = new Map(richParts(source, target).map((part) => [part.key, part]));
  const isAlike = [...parts.values()].every((part) => part.target !== null);
  const translated = isAlike ? alignedWith(members, membersOf(target)) : null;
  return members.map((member, at) => {
    const there = translated?.[at];
    const part = parts.get(member._key);
    const text = texts.get(member._key) ?? part?.target ?? null;
    if (part === undefined || text === null || text === part.target) return there ?? member;
    return { ...part.block, _key: there?._key ?? member._key, children: childrenOf(part.block, text) };
  });
}

function alignedWith(source: readonly Member[], target: readonly Member[] | null): readonly Member[] | null {
  const isAligned =
    target !== null &&
    target.length === source.length &&
    target.every((member, at) => shapeOf(member) === shapeOf(source[at]));
  return isAligned ? target : null;
}

function shapeOf(member: Member | undefined): string {
  const block = textBlockOf(member);
  if (block === null) return member?._type ?? "";
  return ["block", block.style ?? "normal", block.listItem ?? "", block.level ?? ""].join(" ");
}
