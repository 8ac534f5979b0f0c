import type { RichBlock, RichText, TextBlock } from "./portable-text.ts";

export type ListType = "bullet" | "number";

/** Rich text with its list items gathered into lists, nested as their levels say. */
export type RichPart = { readonly kind: "block"; readonly block: RichBlock } | RichList;

export type RichList = {
  readonly kind: "list";
  readonly key: string;
  readonly type: ListType;
  readonly items: readonly RichListItem[];
};

export type RichListItem = { readonly block: TextBlock; readonly lists: readonly RichList[] };

/** Gathers neighbouring list items into lists. A level may be skipped or the type change: no item is ever lost. */
export function groupLists(text: RichText): readonly RichPart[] {
  const parts: RichPart[] = [];
  let index = 0;
  while (index < text.length) {
    const block = text[index];
    if (block === undefined) break;
    const items = listItemsFrom(text, index);
    if (items.length === 0) parts.push({ kind: "block", block });
    else parts.push(...toLists(items));
    index += Math.max(1, items.length);
  }
  return parts;
}

type Item = TextBlock & { readonly listItem: { readonly type: ListType; readonly level: number } };

function listItemsFrom(text: RichText, start: number): readonly Item[] {
  const end = text.findIndex((block, index) => index >= start && !isItem(block));
  return text.slice(start, end === -1 ? text.length : end).filter(isItem);
}

function isItem(block: RichBlock): block is Item {
  return block.kind === "text" && block.listItem !== null;
}

/** The lists of a run of items, all at or under the level of its first. */
function toLists(items: readonly Item[]): readonly RichList[] {
  const [first] = items;
  if (first === undefined) return [];
  const { type, level } = first.listItem;
  const isSibling = (item: Item) => item.listItem.level <= level;
  const breakAt = items.findIndex((item) => isSibling(item) && item.listItem.type !== type);
  const own = breakAt === -1 ? items : items.slice(0, breakAt);
  const list: RichList = { kind: "list", key: first.key, type, items: toItems(own, isSibling) };
  return [list, ...toLists(items.slice(own.length))];
}

function toItems(items: readonly Item[], isSibling: (item: Item) => boolean): readonly RichListItem[] {
  const starts = items.flatMap((item, index) => (isSibling(item) ? [index] : []));
  return starts.flatMap((start, position) => {
    const block = items[start];
    if (block === undefined) return [];
    return [{ block, lists: toLists(items.slice(start + 1, starts[position + 1] ?? items.length)) }];
  });
}
