import type { SanityClient } from "@sanity/client";
import { changedFields } from "./document-change.ts";
import { readDocument } from "./read-document.ts";
import { ignoreSuggestion, takeSuggestion, unlockPart } from "./take-suggestion.ts";

export type Decision =
  | { readonly kind: "take" | "ignore"; readonly suggestion: string }
  | { readonly kind: "unlock"; readonly field: string };

/**
 * Writes an editor's decision on what a source says.
 * @param at the time, ISO 8601
 * @throws Error when somebody is editing the work, or changes it in the same moment
 */
export async function decideSuggestion(
  client: SanityClient,
  id: string,
  decision: Decision,
  at: string,
): Promise<void> {
  const before = await readDocument(client, id);
  const after =
    decision.kind === "unlock"
      ? unlockPart(before, decision.field, at)
      : decision.kind === "take"
        ? takeSuggestion(before, decision.suggestion)
        : ignoreSuggestion(before, decision.suggestion);
  const fields = [...changedFields(before, after)];
  if (fields.length === 0) return;
  const unset = fields.filter(([, value]) => value === undefined).map(([name]) => name);
  await client
    .patch(id)
    .set(Object.fromEntries(fields.filter(([, value]) => value !== undefined)))
    .unset(unset)
    .ifRevisionId(String(before["_rev"]))
    .commit();
}
