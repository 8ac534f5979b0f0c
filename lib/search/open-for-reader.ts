import { environment } from "../site/environment.ts";
import { currentIndex, searchFolder } from "./index-folder.ts";
import type { SearchIndex } from "./search-index.ts";
import { openForReading } from "./sqlite/open-index.ts";
import { sqliteIndex } from "./sqlite/sqlite-index.ts";

let opened: { readonly changed: string; readonly index: SearchIndex } | null = null;

/**
 * The index in use, `null` while there is none. A replaced one is let go of, not closed: an export may still be reading it.
 */
export function openForReader(): SearchIndex | null {
  const current = currentIndex(searchFolder(environment().VITRINE_DATA));
  if (current === null) return null;
  if (opened?.changed !== current.changed)
    opened = { changed: current.changed, index: sqliteIndex(openForReading(current.file)) };
  return opened.index;
}
