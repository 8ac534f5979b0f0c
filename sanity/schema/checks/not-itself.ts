import type { CustomValidator, Reference } from "@sanity/types";

/** A document cannot be part of itself. */
export const notItself: CustomValidator<Reference | undefined> = (value, { document }) => {
  if (value === undefined || document === undefined) return true;
  if (value._ref !== document._id.replace(/^drafts\./, "")) return true;
  return "This points to itself. Choose another one, or leave it empty.";
};
