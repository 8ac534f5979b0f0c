import type { DocumentActionComponent, DuplicateActionProps, DuplicateDocumentActionComponent } from "sanity";
import type { Announcement, Page, Researcher, Topic, Venue } from "../generated.ts";

type Document = Parameters<NonNullable<DuplicateActionProps["mapDocument"]>>[0];

/**
 * The duplicate action: the copy is a new document, so it has no address, no identifier, nothing that hides it and nothing
 * that a person agreed to.
 */
export function duplicateAsNew(duplicate: DuplicateDocumentActionComponent): DocumentActionComponent {
  const action: DocumentActionComponent = (props) => duplicate({ ...props, mapDocument: asNew });
  action.action = "duplicate";
  action.displayName = "DuplicateAsNew";
  return action;
}

/** By type of document, the fields that belong to the original alone; what a form requires of them is asked for again. */
const originals: Readonly<Record<string, readonly string[]>> = {
  announcement: ["slug", "pin", "correction", "withdrawn", "expiresAt", "formerSlugs"],
  // Another person: with another face, other accounts and a consent that nobody has given yet.
  researcher: [
    "slug",
    "identifiers",
    "photo",
    "consentAt",
    "email",
    "links",
    "visibility",
    "publicVariants",
    "memoriam",
    "formerSlugs",
    "oldAddress",
  ],
  topic: ["slug", "wikidata", "formerSlugs"],
  page: ["slug", "formerSlugs"],
  // Imported records find a venue by these.
  venue: ["issn", "aliases", "url"],
} satisfies FieldNames;

type FieldNames = {
  readonly announcement: readonly (keyof Announcement)[];
  readonly researcher: readonly (keyof Researcher)[];
  readonly topic: readonly (keyof Topic)[];
  readonly page: readonly (keyof Page)[];
  readonly venue: readonly (keyof Venue)[];
};

/** The copy of a document without what belongs to the original alone; of a type that is not listed above, all of it. */
export function asNew(document: Document): Document {
  const dropped = originals[document._type] ?? [];
  const copy: Document = { ...document };
  for (const name of dropped) delete copy[name];
  if (document._type === "announcement") return { ...copy, ...asAnnouncedToday(copy) };
  // French titles change with the person; neutral is always right.
  return document._type === "researcher" ? { ...copy, titleForm: "neutral" } : copy;
}

/** Out as of now, with a place of its own in calendars. */
function asAnnouncedToday({ event }: Document): Partial<Document> {
  const publishedAt = new Date().toISOString();
  if (typeof event !== "object" || event === null) return { publishedAt };
  return {
    publishedAt,
    event: { ...event, uid: crypto.randomUUID(), sequence: 0, status: "scheduled", previousStart: undefined },
  };
}
