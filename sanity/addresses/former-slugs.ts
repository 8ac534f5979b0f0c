/** Earlier addresses that are kept for a document, the oldest first; one that changes often keeps the last ones. */
const most = 20;

type Addressed = {
  readonly _id?: string;
  readonly slug?: unknown;
  readonly formerSlugs?: unknown;
  readonly oldAddress?: unknown;
};

/**
 * The earlier addresses to keep when `next` takes the place of `published` (`null` for the first time), or `null` when
 * those it has are right. Who asks for the old address to be forgotten leaves none, not even those kept before; an
 * address that is in use again is no earlier one.
 */
export function formerSlugs(published: Addressed | null, next: Addressed): readonly string[] | null {
  const kept = isTexts(next.formerSlugs) ? next.formerSlugs : [];
  const present = new Set(slugsIn(next.slug));
  const all = next.oldAddress === "forget" ? [] : [...kept, ...slugsIn(published?.slug)];
  const former = [...new Set(all)].filter((slug) => !present.has(slug)).slice(-most);
  return former.length === kept.length && former.every((slug, place) => slug === kept[place]) ? null : former;
}

/** The addresses in a slug, or in one for each language. */
function slugsIn(slug: unknown): readonly string[] {
  if (typeof slug !== "object" || slug === null) return [];
  const own: unknown = Reflect.get(slug, "current");
  if (typeof own === "string" && own !== "") return [own];
  return [Reflect.get(slug, "en"), Reflect.get(slug, "fr")].flatMap((inner: unknown) => slugsIn(inner));
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
