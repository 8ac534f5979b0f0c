// A document is a group: `x` (published), `drafts.x` and `versions.<release>.x`.
const drafts = "drafts.";
const versions = "versions.";
const validId = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/;

/** True for `drafts.x`. */
export function isDraftId(id: string): boolean {
  return id.startsWith(drafts);
}

/** True for `versions.<release>.x`. */
export function isVersionId(id: string): boolean {
  return id.startsWith(versions);
}

/** `x` for any member of the group of `x`. */
export function publishedIdOf(id: string): string {
  if (isDraftId(id)) return id.slice(drafts.length);
  if (!isVersionId(id)) return id;
  const end = id.indexOf(".", versions.length);
  return end === -1 ? id : id.slice(end + 1);
}

/** `drafts.x` for any member of the group of `x`. */
export function draftIdOf(id: string): string {
  return drafts + publishedIdOf(id);
}

/** The member of the group of `x` that belongs to a layer of a perspective: `published`, `drafts` or a release name. */
export function layerIdOf(publishedId: string, layer: string): string {
  if (layer === "published") return publishedId;
  return layer === "drafts" ? drafts + publishedId : `${versions}${layer}.${publishedId}`;
}

/** Sanity's rule: 1 to 128 letters, digits, `_`, `-` and `.`, not starting with a dot. */
export function isValidId(id: string): boolean {
  return validId.test(id) && !id.includes("..") && !id.endsWith(".");
}

/** Anonymous readers never see an id with a dot: drafts, versions, releases and private paths all have one. */
export function isPublicId(id: string): boolean {
  return !id.includes(".");
}
