import type { ResearcherLink } from "./researcher.ts";

type StoredLink = { readonly _id: string; readonly name: string | null; readonly slug: string | null };

/** A researcher as a link; `null` for a reference that leads nowhere or to nobody with a name and an address. */
export function parseResearcherLink(stored: StoredLink | null | undefined): ResearcherLink | null {
  if (stored?.name == null || stored.name.trim() === "" || stored.slug === null) return null;
  return { id: stored._id, name: stored.name, slug: stored.slug };
}

/** The researchers of a document that can be linked to, in their order. */
export function parseResearcherLinks(
  stored: readonly (StoredLink | null)[] | null,
): readonly ResearcherLink[] {
  return (stored ?? []).flatMap((researcher) => parseResearcherLink(researcher) ?? []);
}
