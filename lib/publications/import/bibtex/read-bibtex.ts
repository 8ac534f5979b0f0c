import type { ImportItem } from "#sanity/works/imported-work.ts";
import { draftToWork } from "../draft-to-work.ts";
import { chunksOf } from "./chunks.ts";
import type { Chunk } from "./chunks.ts";
import { entryToDraft } from "./entry-to-draft.ts";
import { inherit } from "./inherit.ts";
import { readFields } from "./read-fields.ts";
import type { Fields } from "./read-fields.ts";
import { surveyOf } from "./survey.ts";
import type { Survey } from "./survey.ts";

/**
 * The entries of a BibTeX or biblatex file in its order: every one is a work or a fault with its line, none is lost and
 * none costs another. Read as they are asked for, so that a caller can show progress, do something else, or stop.
 * `@string`, `@preamble` and `@comment` are no entries. Never throws.
 */
export function* readBibtex(text: string): Generator<ImportItem, void, undefined> {
  const survey = surveyOf(text);
  const seen = new Map<string, number>();
  for (const chunk of chunksOf(text)) {
    if (chunk.kind === "entry") yield readEntry(chunk, survey, seen);
  }
}

function readEntry(chunk: Chunk, survey: Survey, seen: Map<string, number>): ImportItem {
  const { line, raw } = chunk;
  const { key, fields: own, warnings, fault } = readFields(chunk, survey.abbreviations);
  if (fault !== null) return { kind: "fault", ...fault, raw };
  if (own.size === 0)
    return { kind: "fault", line, what: `This “@${chunk.type}” has no field that can be read.`, raw };
  const said = [...warnings, ...oddities(chunk, key, seen)];
  const fields = withVolume(chunk, own, survey, said);
  const draft = entryToDraft(chunk, key, fields, said);
  if (draft === null)
    return { kind: "fault", line, what: `The entry “${key}” has no title. Give it one.`, raw };
  return { kind: "work", work: draftToWork(draft) };
}

function oddities(chunk: Chunk, key: string, seen: Map<string, number>): readonly string[] {
  const said: string[] = [];
  if (key === "") said.push("The entry has no key.");
  else {
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, chunk.line);
    else said.push(`The key “${key}” was already used on line ${earlier}.`);
  }
  if (/^[^\S\n]*,?\s*[A-Za-z][\w-]*\s*=\s*["{]/.test(chunk.after))
    said.push("Fields follow after the entry's end and were not read: it has a } too many.");
  return said;
}

function withVolume(chunk: Chunk, own: Fields["fields"], survey: Survey, said: string[]): Fields["fields"] {
  const key = own.get("crossref")?.value.trim();
  if (key === undefined) {
    const isOfVolume = chunk.type === "inproceedings" && survey.volume !== null && isBare(own);
    return isOfVolume && survey.volume !== null ? inherit(own, survey.volume) : own;
  }
  const volume = survey.parents.get(key.toLowerCase());
  if (volume !== undefined) return inherit(own, volume);
  said.push(`Its crossref “${key}” is not in this file.`);
  return own;
}

/** Says neither where nor when it appeared. */
function isBare(fields: Fields["fields"]): boolean {
  return !["booktitle", "journal", "year", "date"].some((name) => fields.has(name));
}
