import { chunksOf } from "./chunks.ts";
import { readFields } from "./read-fields.ts";
import type { Abbreviations, Fields } from "./read-fields.ts";

/** What one entry may need of others, which may stand after it. */
export type Survey = {
  readonly abbreviations: Abbreviations;
  /** The fields of entries that others name in `crossref`, by key in lower case. */
  readonly parents: ReadonlyMap<string, Fields["fields"]>;
  /**
   * The volume that the whole file is of: PMLR's files begin with their one `@Proceedings`, which has a short name, and
   * the papers in them say neither venue nor year.
   */
  readonly volume: Fields["fields"] | null;
};

/** Goes over the text once, in search of `@string`, of what `crossref` names, and of a volume. */
export function surveyOf(text: string): Survey {
  const abbreviations = new Map(months);
  for (const { index } of text.matchAll(/^[ \t]*@[ \t]*string\s*[{(]/gim)) {
    for (const [name, { value }] of fieldsAt(text, index, abbreviations)) {
      if (!abbreviations.has(name)) abbreviations.set(name, value);
    }
  }
  return {
    abbreviations,
    parents: parentsOf(text, abbreviations),
    volume: volumeOf(text, abbreviations),
  };
}

function parentsOf(text: string, abbreviations: Abbreviations): Survey["parents"] {
  const named = new Set(
    [...text.matchAll(/(?<![\w-])crossref\s*=\s*["{]?\s*([^\s,"{}]+)/gi)].map(([, key = ""]) =>
      key.toLowerCase(),
    ),
  );
  const parents = new Map<string, Fields["fields"]>();
  if (named.size === 0) return parents;
  for (const { index, 1: written = "" } of text.matchAll(
    /^[ \t]*@[ \t]*[A-Za-z][\w-]*\s*[{(]\s*([^\s,{}]+)\s*,/gm,
  )) {
    const key = written.toLowerCase();
    if (named.has(key) && !parents.has(key)) parents.set(key, fieldsAt(text, index, abbreviations));
  }
  return parents;
}

function volumeOf(text: string, abbreviations: Abbreviations): Survey["volume"] {
  const [only, ...others] = text.matchAll(/^[ \t]*@[ \t]*proceedings\s*[{(]/gim);
  const first = /^[ \t]*@[ \t]*(?!string|comment|preamble)[a-z][\w-]*\s*[{(]/im.exec(text);
  if (only === undefined || others.length > 0 || first?.index !== only.index) return null;
  const fields = fieldsAt(text, only.index, abbreviations);
  return fields.has("shortname") && fields.has("booktitle") ? fields : null;
}

/** No definition and no volume is longer. */
const longest = 200_000;

function fieldsAt(text: string, at: number, abbreviations: Abbreviations): Fields["fields"] {
  for (const chunk of chunksOf(text.slice(at, at + longest))) return readFields(chunk, abbreviations).fields;
  return new Map();
}

const months: ReadonlyMap<string, string> = new Map(
  `jan:January feb:February mar:March apr:April may:May jun:June jul:July aug:August sep:September oct:October
  nov:November dec:December`
    .split(/\s+/)
    .map((pair) => {
      const [name = "", month = ""] = pair.split(":");
      return [name, month];
    }),
);
