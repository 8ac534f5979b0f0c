import { z } from "zod";

const text = z.string();
const lenient = <Shape extends z.ZodType>(shape: Shape) => shape.optional().catch(undefined);
/** Members that are not of the shape are left where they are and not looked at. */
const list = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((members) =>
      members.flatMap((member): z.output<Shape>[] => {
        const read = shape.safeParse(member);
        return read.success ? [read.data] : [];
      }),
    )
    .prefault([]);

const reference = z.object({ _ref: text });
const saying = { source: text, sourceId: text, at: text, batch: text, weight: z.number() };
const printedName = z.object({ display: text, given: lenient(text), family: lenient(text) });

const author = z.object({
  _key: text,
  printedName,
  researcher: lenient(reference),
  orcid: lenient(text),
  affiliations: lenient(z.array(text)),
  matchedBy: lenient(text),
  mayBe: list(z.object({ _key: text, researcher: reference, reason: text })),
  notResearcher: list(reference),
  sourceIds: lenient(
    z.object({
      openalex: lenient(text),
      s2: lenient(text),
      openreview: lenient(text),
      dblp: lenient(text),
    }),
  ),
});

const version = z.object({
  _key: text,
  kind: lenient(text),
  venue: lenient(reference),
  venueText: lenient(text),
  status: lenient(text),
  date: lenient(text),
  identifiers: lenient(z.record(text, z.unknown())),
  links: list(z.object({ kind: text, url: text })),
});

/**
 * A work as the lake has it, read so that what editors left half done does no harm: a part that is not of its shape counts
 * as absent. `raw` is the document itself, of which nothing is lost.
 */
const storedWork = z.object({
  _id: text,
  _rev: lenient(text),
  shortId: lenient(text),
  title: lenient(text),
  titleLang: lenient(z.enum(["en", "fr"])),
  titleTranslations: lenient(z.object({ en: lenient(text), fr: lenient(text) })),
  type: lenient(text),
  abstracts: list(z.object({ _key: text, lang: z.enum(["en", "fr"]), text })),
  authors: list(author),
  groupAuthors: list(text),
  editors: list(printedName),
  versions: list(version),
  provenance: list(
    z.object({
      _key: text,
      source: text,
      id: text,
      fetchedAt: lenient(text),
      listsWorkOnce: lenient(z.boolean()),
      versions: lenient(z.array(text)),
    }),
  ),
  origins: list(z.object({ _key: text, field: text, ...saying, valueHash: text })),
  suggestions: list(
    z.object({ _key: text, field: text, value: text, ...saying, state: z.enum(["open", "ignored"]) }),
  ),
  locked: list(text),
  alsoTitled: list(text),
  notSameAs: list(reference),
  mergedFrom: list(text),
});

export type StoredWork = z.infer<typeof storedWork> & { readonly raw: RawDocument };
export type StoredAuthor = StoredWork["authors"][number];

/** A document with whatever it holds. */
export type RawDocument = {
  readonly _id: string;
  readonly _type: string;
  readonly [field: string]: unknown;
};

/** Reads a work out of its document. @throws when it has no id */
export function readWork(raw: RawDocument): StoredWork {
  return { ...storedWork.parse(raw), raw };
}
