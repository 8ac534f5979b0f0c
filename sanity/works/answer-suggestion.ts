import { fingerprint } from "../translation/fingerprint.ts";
import { valueHash } from "./canonical.ts";
import { readWork, type RawDocument, type StoredWork } from "./stored-work.ts";
import { membersOf, readPart, writePart, type Part } from "./work-parts.ts";

export type Suggestion = StoredWork["suggestions"][number];

/** What sources say instead and nobody has decided on. */
export function openSuggestions(document: RawDocument): readonly Suggestion[] {
  return readWork(document).suggestions.filter(({ state }) => state === "open");
}

/** What a suggestion says, as the part would hold it. @throws SyntaxError when it is no JSON */
export function suggestedValue({ value }: Suggestion): unknown {
  return JSON.parse(value);
}

/** The work with a suggestion taken: the part is the source's again, and later imports may write it. */
export function takeSuggestion(document: RawDocument, key: string): RawDocument {
  const suggestion = readWork(document).suggestions.find(({ _key }) => _key === key);
  if (suggestion === undefined) return document;
  const { field, source, sourceId, at, batch, weight } = suggestion;
  // The import writes only names of parts here.
  const part = field as Part;
  const taken = writePart(document, part, suggestedValue(suggestion));
  const origin = {
    _key: fingerprint(part).slice(0, 12),
    _type: "origin",
    field,
    source,
    sourceId,
    at,
    batch,
    weight,
    valueHash: valueHash(readPart(taken, part)),
  };
  const { suggestions, ...rest } = taken;
  const left = membersOf(suggestions).filter((one) => one["field"] !== field || one["state"] === "ignored");
  return {
    ...rest,
    // An import leaves no empty list either: what says the same is not written again.
    ...(left.length === 0 ? {} : { suggestions: left }),
    origins: [...membersOf(document["origins"]).filter((one) => one["field"] !== field), origin],
    _id: document._id,
    _type: document._type,
  };
}

/** The work with a suggestion that is never made again. */
export function ignoreSuggestion(document: RawDocument, key: string): RawDocument {
  return {
    ...document,
    suggestions: membersOf(document["suggestions"]).map((one) =>
      one["_key"] === key ? { ...one, state: "ignored" } : one,
    ),
  };
}
