/** Kinds of works: what a reader is told that it is. */
export const workTypes = [
  "article",
  "conferencePaper",
  "workshopPaper",
  "preprint",
  "thesis",
  "report",
  "book",
  "chapter",
  "dataset",
  "software",
  "patent",
] as const;

/** Where a version of a work appeared. */
export const versionKinds = [
  "preprint",
  "workshop",
  "conference",
  "journal",
  "thesis",
  "report",
  "book",
] as const;

export const versionStatuses = [
  "submitted",
  "accepted",
  "published",
  "withdrawn",
  "retracted",
  "corrected",
] as const;

/** What a link of a version leads to, in the order links are shown. */
export const linkKinds = [
  "html",
  "pdf",
  "slides",
  "poster",
  "video",
  "code",
  "data",
  "model",
  "demo",
  "review",
] as const;
