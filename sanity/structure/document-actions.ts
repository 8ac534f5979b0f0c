import type { DocumentActionComponent, DocumentActionsContext, NewDocumentOptionsResolver } from "sanity";
import { duplicateAsNew } from "../actions/duplicate-as-new.ts";
import { publishWhenChecked } from "../actions/publish-when-checked.ts";

/** The one document of settings: its id is its type, so that there can be no second. */
export const siteSettingsId = "siteSettings";

const allowedOnSettings = new Set<string>(["publish", "discardChanges", "restore"]);

/** Settings cannot be created, deleted, duplicated or taken off the site; a publication cannot be duplicated. */
export function documentActions(
  offered: DocumentActionComponent[],
  { schemaType }: Pick<DocumentActionsContext, "schemaType">,
): DocumentActionComponent[] {
  const actions = offered.map((action) =>
    action.action === "publish" ? once(action, publishWhenChecked) : action,
  );
  if (schemaType === "siteSettings") {
    return actions.filter(({ action }) => action !== undefined && allowedOnSettings.has(action));
  }
  // A copy would carry the short id of the original, and one paper is one publication.
  if (schemaType === "publication") return actions.filter(({ action }) => action !== "duplicate");
  return actions.map((action) => (action.action === "duplicate" ? once(action, duplicateAsNew) : action));
}

const made = new WeakMap<DocumentActionComponent, DocumentActionComponent>();

/** The Studio asks for the actions again and again; another function each time would lose what the last one knew. */
function once<Original extends DocumentActionComponent>(
  action: Original,
  make: (action: Original) => DocumentActionComponent,
): DocumentActionComponent {
  const known = made.get(action) ?? make(action);
  made.set(action, known);
  return known;
}

/** What "Create new document" offers. */
export const newDocumentOptions: NewDocumentOptionsResolver = (options) =>
  options.filter(({ templateId }) => !notMadeByHand.has(templateId));

/** There is one of it, or the program writes it. */
const notMadeByHand = new Set(["siteSettings", "personPrivate", "workPair", "importBatch", "importChanges"]);
