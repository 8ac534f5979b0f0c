import type { PublicationType } from "../publications/publication.ts";

const kinds = {
  article: true,
  conferencePaper: true,
  workshopPaper: true,
  preprint: true,
  thesis: true,
  report: true,
  book: true,
  chapter: true,
  dataset: true,
  software: true,
  patent: true,
} as const satisfies Record<PublicationType, true>;

/** Whether a word of an address or of the index names a kind of work. */
export function isPublicationType(value: string): value is PublicationType {
  return Object.hasOwn(kinds, value);
}
