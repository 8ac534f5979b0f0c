import type { StoredDocument } from "./read-documents.ts";

/**
 * A document whose references to what is not there yet are weak, so that it may be written before them; the very same
 * object when all of them are there.
 */
export function weakenReferences(document: StoredDocument, isThere: (id: string) => boolean): StoredDocument {
  let isWeakened = false;
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    const copy: Record<string, unknown> = Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, walk(part)]),
    );
    const ref = copy["_ref"];
    if (typeof ref !== "string" || copy["_weak"] === true || isThere(ref)) return copy;
    isWeakened = true;
    return { ...copy, _weak: true };
  };
  const weak = Object.fromEntries(Object.entries(document).map(([name, part]) => [name, walk(part)]));
  return isWeakened ? { ...weak, _id: document._id, _type: document._type } : document;
}
