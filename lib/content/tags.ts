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
