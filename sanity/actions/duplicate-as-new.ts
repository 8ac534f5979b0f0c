import type { DocumentActionComponent, DuplicateActionProps, DuplicateDocumentActionComponent } from "sanity";

type Document = Parameters<NonNullable<DuplicateActionProps["mapDocument"]>>[0];

/**
 * The duplicate action for announcements: the copy is a new announcement of today, so it has no address, nothing that hides
 * it and no place in anybody's calendar yet.
 */
export function duplicateAsNew(duplicate: DuplicateDocumentActionComponent): DocumentActionComponent {
  const action: DocumentActionComponent = (props) => duplicate({ ...props, mapDocument: asNew });
  action.action = "duplicate";
  action.displayName = "DuplicateAsNew";
  return action;
}

/** The copy of an announcement without what belongs to the original alone. */
export function asNew(document: Document): Document {
  const {
    slug: _slug,
    pin: _pin,
    correction: _correction,
    withdrawn: _withdrawn,
    expiresAt: _expiresAt,
    i18n: _i18n,
    ...kept
  } = document;
  const rest: Document = { ...kept, publishedAt: new Date().toISOString() };
  const event: unknown = rest["event"];
  if (typeof event !== "object" || event === null) return rest;
  return {
    ...rest,
    event: { ...event, uid: crypto.randomUUID(), sequence: 0, status: "scheduled", previousStart: undefined },
  };
}
