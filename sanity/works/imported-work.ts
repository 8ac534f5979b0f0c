import { z } from "zod";
import { linkKinds, versionKinds, versionStatuses, workTypes } from "./work-words.ts";

const text = z.string().trim().min(1);
const lang = z.enum(["en", "fr"]);
const partialDate = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/);
const webAddress = z.url({ protocol: /^https?$/ });

/** A name as it stands on the paper; `given` and `family` only where the source tells them apart. */
const printedName = z.strictObject({ display: text, given: text.optional(), family: text.optional() });

/** Identifiers in their one right spelling: DOI in lower case, arXiv without version. */
const identifiers = z.strictObject({
  doi: text.optional(),
  arxiv: text.optional(),
  openreview: text.optional(),
  pmlr: text.optional(),
  acl: text.optional(),
  pmid: text.optional(),
  pmcid: text.optional(),
  hal: text.optional(),
  dblp: text.optional(),
  /** Semantic Scholar's paper id, forty hexadecimal digits. */
  s2: text.optional(),
  openalex: text.optional(),
  isbn: text.optional(),
  issn: text.optional(),
});

const version = z.strictObject({
  kind: z.enum(versionKinds),
  /** As the source writes it; which venue of ours that is, is found later. */
  venueText: text.optional(),
  status: z.enum(versionStatuses),
  /** As far as the source tells it; no first of January for a year alone. */
  date: partialDate.optional(),
  volume: text.optional(),
  issue: text.optional(),
  /** With an en dash: `12–34`. */
  pages: text.optional(),
  publisher: text.optional(),
  track: text.optional(),
  peerReviewed: z.boolean(),
  identifiers,
  links: z.array(
    z.strictObject({
      kind: z.enum(linkKinds),
      url: webAddress,
    }),
  ),
});

const author = z.strictObject({
  printedName,
  /** `0000-0002-1825-0097`, check digit verified. */
  orcid: text.optional(),
  affiliations: z.array(text),
  equal: z.boolean().optional(),
  corresponding: z.boolean().optional(),
  /** What registers call this author; they decide who it is where a name cannot. */
  sourceIds: z.strictObject({
    openalex: text.optional(),
    s2: text.optional(),
    openreview: text.optional(),
    dblp: text.optional(),
  }),
});

/**
 * What every reader of a publication format or of a register's answer makes: a work as one source tells it, before it is
 * compared with anything. Whatever the source does not tell is absent; nothing is guessed. A superset of CSL-JSON.
 */
export const importedWork = z.strictObject({
  /** Which register, archive or list: `crossref`, `pmlr`, `bibtex`. */
  source: text,
  /** The record's own id there: OpenAlex's id, the BibTeX key. */
  sourceId: text,
  /** Where it stood, for people: `line 120`. */
  at: text.optional(),
  /** The record as it came, kept beside what was read from it. */
  raw: z.string().optional(),
  /** Whose word counts more when two sources disagree: the publisher's, then aggregators', preprint servers', lists'. */
  authority: z.enum(["publisher", "aggregator", "preprintServer", "list"]),
  /** An archive that never lists a work twice: two of its records are two works, however alike. */
  listsWorkOnce: z.boolean(),
  /** May hold TeX between `$` or `\(` `\)`, as authored; accents are Unicode (NFC). */
  title: text,
  titleLang: lang,
  titleTranslation: z.strictObject({ lang, text }).optional(),
  abstracts: z.array(
    z.strictObject({ lang, text, state: z.enum(["author", "publisher", "human", "machine"]) }),
  ),
  type: z.enum(workTypes),
  /** In the order of the paper. */
  authors: z.array(author),
  /** The source cut the list: `and others`. */
  authorsAreCut: z.boolean(),
  /** Collaborations and organisations that sign as authors. */
  groupAuthors: z.array(text),
  editors: z.array(printedName),
  /** At least one; the one the record is about first. */
  versions: z.array(version).min(1),
  keywords: z.array(z.strictObject({ lang, text })),
  statusNotice: z
    .strictObject({
      kind: z.enum(["retracted", "withdrawn", "corrected"]),
      date: partialDate.optional(),
      noticeUrl: webAddress.optional(),
    })
    .optional(),
  /** What was read in spite of something odd, in words for the editor. */
  warnings: z.array(text),
});

export type ImportedWork = z.infer<typeof importedWork>;
export type ImportedVersion = ImportedWork["versions"][number];
export type ImportedAuthor = ImportedWork["authors"][number];

/** What a reader of a file yields, in the order of the file: every record is one or the other, none is lost. */
export type ImportItem =
  | { readonly kind: "work"; readonly work: ImportedWork }
  | {
      readonly kind: "fault";
      /** Line of the file, counted from 1. */
      readonly line: number;
      /** What is wrong and what to do, in words for the editor. */
      readonly what: string;
      /** The record as it stands in the file. */
      readonly raw: string;
    };
