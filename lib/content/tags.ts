const listTags: Readonly<Record<string, string>> = {
  announcement: "announcements",
  researcher: "researchers",
  roleType: "roleTypes",
  publication: "publications",
  topic: "topics",
  venue: "venues",
  page: "pages",
  siteSettings: "siteSettings",
};

/** Carried by every read of content: one stroke for "everything may have changed". */
export const everythingTag = "content";

/** Carried by what the clock alone changes: announcements that begin and end. */
export const clockTag = "clock";

/** The tag of every list that may show documents of this type; none for types the site does not show. */
export function listTag(documentType: string): readonly string[] {
  const tag = listTags[documentType];
  return tag === undefined ? [] : [tag];
}

/** The tag of one document's own page. */
export function documentTag(publishedId: string): string {
  return `doc:${publishedId}`;
}

/** The tag of what lists the documents that point to one: a new one is in no list yet that could name it. */
export function pointersTag(publishedId: string): string {
  return `to:${publishedId}`;
}

/** Next refuses more than 128 tags at once, and they travel to the edge in a header. */
const mostTags = 100;

/**
 * The tags of what an answer was made of: every document in it (an object with `_id` and `_type`), each by itself. With
 * more than a hundred, those of the most numerous types are tagged as lists of their type.
 */
export function answerTags(answer: unknown): readonly string[] {
  const found = new Map<string, Set<string>>();
  collectDocuments(answer, found);
  const tags = [...found]
    .map(([type, ids]) => ({ list: listTag(type), documents: [...ids].map(documentTag) }))
    .toSorted((one, other) => one.documents.length - other.documents.length);
  let left = mostTags;
  return tags.flatMap(({ list, documents }) => {
    const named = documents.length <= left ? documents : list;
    left -= named.length;
    return named;
  });
}

function collectDocuments(value: unknown, found: Map<string, Set<string>>): void {
  if (typeof value !== "object" || value === null) return;
  if (
    "_id" in value &&
    "_type" in value &&
    typeof value._id === "string" &&
    typeof value._type === "string"
  ) {
    const ids = found.get(value._type) ?? new Set<string>();
    found.set(value._type, ids.add(value._id));
  }
  for (const part of Object.values(value)) collectDocuments(part, found);
}

/** The ids that a document points to, however deep. */
export function referencedIds(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "_ref" in value && typeof value._ref === "string" ? [value._ref] : [];
  return [...new Set([...own, ...Object.values(value).flatMap(referencedIds)])];
}
