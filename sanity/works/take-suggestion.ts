import { valueHash } from "./canonical.ts";
import { readWork, type RawDocument, type StoredWork } from "./stored-work.ts";
import { fieldOfPart, membersOf, readPart, writePart, type Part } from "./work-parts.ts";

type Suggestion = StoredWork["suggestions"][number];

/** The work with what a source says in place of the editor's words. The part is the source's again from then on. */
export function takeSuggestion(document: RawDocument, key: string): RawDocument {
  const suggestion = suggestionOf(document, key);
  const { field, value, source, sourceId, at, batch, weight } = suggestion;
  const part = partOf(field);
  const written = writePart(document, part, JSON.parse(value));
  const origin = {
    _key: key,
    _type: "origin",
    field,
    source,
    sourceId,
    at,
    batch,
    weight,
    valueHash: valueHash(readPart(written, part)),
  };
  const others = membersOf(document["origins"]).filter((one) => one["field"] !== field);
  return withoutEmpty({
    ...written,
    origins: [...others, origin],
    locked: unlocked(document, field),
    suggestions: membersOf(document["suggestions"]).filter(({ _key }) => _key !== key),
  });
}

/** The work with a suggestion that no import makes again. */
export function ignoreSuggestion(document: RawDocument, key: string): RawDocument {
  suggestionOf(document, key);
  return {
    ...document,
    suggestions: membersOf(document["suggestions"]).map((one) =>
      one["_key"] === key ? { ...one, state: "ignored" } : one,
    ),
  };
}

/** The work with a part given back to the imports: the next one may write it, whatever an editor made of it. */
export function unlockPart(document: RawDocument, field: string, at: string): RawDocument {
  const part = partOf(field);
  const hash = valueHash(readPart(document, part));
  const origins = membersOf(document["origins"]);
  // What never came from an import weighs less than anything that does.
  const born = {
    _key: `own-${field}`,
    _type: "origin",
    field,
    source: "editor",
    sourceId: "-",
    at,
    batch: "-",
  };
  const isKnown = origins.some((origin) => origin["field"] === field);
  return withoutEmpty({
    ...document,
    locked: unlocked(document, field),
    origins: [
      ...origins.map((origin) =>
        origin["field"] === field ? { ...origin, valueHash: hash, weight: -1 } : origin,
      ),
      ...(isKnown ? [] : [{ ...born, weight: -1, valueHash: hash }]),
    ],
  });
}

function suggestionOf(document: RawDocument, key: string): Suggestion {
  const found = readWork(document).suggestions.find((one) => one._key === key);
  if (found === undefined) {
    throw new Error(
      `This suggestion is gone: somebody has decided on it, or the source says something else. Look again.`,
    );
  }
  return found;
}

function unlocked(document: RawDocument, field: string): readonly unknown[] {
  const locked: readonly unknown[] = Array.isArray(document["locked"]) ? document["locked"] : [];
  return locked.filter((lock) => lock !== field && lock !== fieldOfPart(field));
}

/** Lists that are empty go: a document that was never locked says nothing about it. */
function withoutEmpty(document: RawDocument): RawDocument {
  const { locked, suggestions, ...rest } = document;
  return {
    ...rest,
    ...(Array.isArray(locked) && locked.length > 0 ? { locked } : {}),
    ...(Array.isArray(suggestions) && suggestions.length > 0 ? { suggestions } : {}),
  } as RawDocument;
}

const whole = new Set<string>([
  "title",
  "titleTranslations",
  "type",
  "authors",
  "groupAuthors",
  "editors",
  "keywords",
  "statusNotice",
  "abstracts.en",
  "abstracts.fr",
]);

function partOf(field: string): Part {
  if (whole.has(field) || field.startsWith("versions.")) return field as Part;
  throw new Error(`“${field}” is no part of a work that imports write.`);
}
