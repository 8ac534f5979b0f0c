import type { StoredDocument } from "#lib/content-move/read-documents.ts";

/**
 * Whether a text of a document was translated from another source than it has now. The content does not record it by
 * field yet, so that the answer is no; what does record it, is to be asked here and nowhere else.
 * @param _path as `textFields` has it: `title`, `body`
 */
export function isOutdated(_document: StoredDocument, _path: string): boolean {
  return false;
}
