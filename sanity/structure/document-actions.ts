import type { DocumentActionComponent, DocumentActionsContext, NewDocumentOptionsResolver } from "sanity";
import { duplicateAsNew } from "../actions/duplicate-as-new.ts";

/** The one document of settings: its id is its type, so that there can be no second. */
export const siteSettingsId = "siteSettings";

const allowedOnSettings = new Set<string>(["publish", "discardChanges", "restore"]);

/** Settings cannot be created, deleted, duplicated or taken off the site; a publication cannot be duplicated. */
export function documentActions(
  actions: DocumentActionComponent[],
  { schemaType }: Pick<DocumentActionsContext, "schemaType">,
): DocumentActionComponent[] {
  if (schemaType === "siteSettings") {
    return actions.filter(({ action }) => action !== undefined && allowedOnSettings.has(action));
  }
  // A copy would carry the short id of the original, and one paper is one publication.
  if (schemaType === "publication") return actions.filter(({ action }) => action !== "duplicate");
  if (schemaType === "announcement") {
    return actions.map((action) => (action.action === "duplicate" ? duplicateAsNew(action) : action));
  }
  return actions;
}

/** What "Create new document" offers. */
export const newDocumentOptions: NewDocumentOptionsResolver = (options) =>
  options.filter(({ templateId }) => templateId !== "siteSettings");
