import type { ImportItem } from "#sanity/works/imported-work.ts";
import { draftToWork } from "../draft-to-work.ts";
import { cslItem } from "./csl-item.ts";
import { itemToDraft } from "./item-to-draft.ts";
import { jsonItems } from "./json-items.ts";

/**
 * The items of a CSL-JSON file (a list, or one item) in its order, each a work or a fault with its line. Read as they are
 * asked for: an item that is no JSON costs no other. Never throws.
 */
export function* readCslJson(text: string): Generator<ImportItem, void, undefined> {
  for (const { line, raw } of jsonItems(text)) yield readItem(line, raw);
}

function readItem(line: number, raw: string): ImportItem {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: "fault", line, what: `This item is no JSON: ${why}.`, raw };
  }
  const item = cslItem.safeParse(value);
  if (!item.success)
    return { kind: "fault", line, what: "This is no item of CSL-JSON, which is an object in { }.", raw };
  const draft = itemToDraft(item.data, { at: `line ${line}`, raw });
  if (draft === null) return { kind: "fault", line, what: "The item has no “title”. Give it one.", raw };
  return { kind: "work", work: draftToWork(draft) };
}
