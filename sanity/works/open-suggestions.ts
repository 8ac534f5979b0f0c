import { readWork, type RawDocument, type StoredWork } from "./stored-work.ts";
import { readPart, type Part } from "./work-parts.ts";

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

/** What the work says in that part now. */
export function presentValue(document: RawDocument, { field }: Suggestion): unknown {
  return isPart(field) ? readPart(document, field) : undefined;
}

/** Fields of origins and suggestions are written by imports alone, and name parts. */
function isPart(field: string): field is Part {
  return field !== "";
}
