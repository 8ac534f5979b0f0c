import { readWork, type RawDocument, type StoredWork } from "./stored-work.ts";

export type Suggestion = StoredWork["suggestions"][number];

/** What sources say instead of an editor's words, and nobody has decided on. */
export function openSuggestions(document: RawDocument): readonly Suggestion[] {
  return readWork(document).suggestions.filter(({ state }) => state === "open");
}

/** What a suggestion says, as the part would hold it; `undefined` when that cannot be read. */
export function suggestedValue({ value }: Suggestion): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
