import { z } from "zod";

/** Numbers where strings belong, and the other way round: both are about. */
const told = z.union([z.string(), z.number().transform(String)]);
const text = told.catch("");
const name = z.looseObject({
  family: text.optional(),
  given: text.optional(),
  literal: text.optional(),
  /** Crossref's word for `literal`. */
  name: text.optional(),
  suffix: text.optional(),
  "dropping-particle": text.optional(),
  "non-dropping-particle": text.optional(),
});
const names = z.array(name.catch({})).catch([]).optional();
const date = z
  .looseObject({
    "date-parts": z
      .array(z.array(z.union([z.string(), z.number(), z.null()])).catch([]))
      .catch([])
      .optional(),
    raw: text.optional(),
    literal: text.optional(),
    season: z.unknown().optional(),
  })
  .catch({})
  .optional();
/** Crossref writes lists where CSL-JSON has one value. */
const oneOrMany = z
  .union([told, z.array(text).transform((all) => all[0] ?? "")])
  .catch("")
  .optional();

/** An item of CSL-JSON as it is found: whatever has another shape than it should counts as not told. */
export const cslItem = z.looseObject({
  id: text.optional(),
  type: text.optional(),
  title: oneOrMany,
  "container-title": oneOrMany,
  "collection-title": oneOrMany,
  author: names,
  editor: names,
  issued: date,
  volume: text.optional(),
  issue: text.optional(),
  number: text.optional(),
  page: text.optional(),
  publisher: text.optional(),
  section: text.optional(),
  genre: text.optional(),
  status: text.optional(),
  note: text.optional(),
  DOI: text.optional(),
  ISBN: oneOrMany,
  ISSN: oneOrMany,
  PMID: text.optional(),
  PMCID: text.optional(),
  URL: text.optional(),
  archive: text.optional(),
  archive_location: text.optional(),
  abstract: text.optional(),
  keyword: text.optional(),
  language: text.optional(),
  /** The schema's room for what it has no variable for; ours is written by lib/publications/formats/csl-json.ts. */
  custom: z
    .looseObject({
      type: text.optional(),
      groupAuthors: z.array(text).catch([]).optional(),
      abstracts: z.record(z.string(), text).catch({}).optional(),
      keywords: z.record(z.string(), z.array(text)).catch({}).optional(),
      identifiers: z.record(z.string(), text).catch({}).optional(),
      links: z
        .array(z.looseObject({ kind: text, url: text }))
        .catch([])
        .optional(),
      titleTranslation: z.looseObject({ lang: text, text }).optional().catch(undefined),
    })
    .catch({})
    .optional(),
});

export type CslItemRead = z.infer<typeof cslItem>;
export type CslDateRead = CslItemRead["issued"];
export type CslNameRead = z.infer<typeof name>;
