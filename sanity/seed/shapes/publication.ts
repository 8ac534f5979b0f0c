import { z } from "zod";
import {
  instant,
  key,
  lang,
  localeString,
  localeText,
  partialDate,
  reference,
  references,
  text,
  url,
} from "./fields.ts";
import { video } from "./rich-text.ts";

const versionLink = z.strictObject({
  _key: key,
  _type: z.literal("versionLink"),
  kind: z.enum(["html", "pdf", "slides", "poster", "video", "code", "data", "model", "demo", "review"]),
  url,
});

const nameParts = { display: text, given: text.optional(), family: text.optional() };

const version = z.strictObject({
  _key: key,
  _type: z.literal("version"),
  kind: z.enum(["preprint", "workshop", "conference", "journal", "thesis", "report", "book"]),
  venue: reference.optional(),
  venueText: text.optional(),
  status: z.enum(["submitted", "accepted", "published", "withdrawn", "retracted", "corrected"]),
  date: partialDate.optional(),
  volume: text.optional(),
  issue: text.optional(),
  pages: text.optional(),
  publisher: text.optional(),
  track: text.optional(),
  peerReviewed: z.boolean().optional(),
  identifiers: z
    .strictObject({
      doi: z
        .string()
        .regex(/^10\.\d{4,9}\/\S+$/)
        .lowercase()
        .optional(),
      arxiv: z
        .string()
        .regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})$/i)
        .optional(),
      openreview: text.optional(),
      pmlr: text.optional(),
      acl: text.optional(),
      pmid: text.optional(),
      pmcid: text.optional(),
      hal: text.optional(),
      dblp: text.optional(),
      s2: text.optional(),
      openalex: text.optional(),
      isbn: text.optional(),
      issn: text.optional(),
    })
    .optional(),
  links: z.array(versionLink).optional(),
  hostedPdf: z
    .strictObject({
      _type: z.literal("file"),
      asset: reference,
      licence: text,
    })
    .optional(),
});

const weakReference = reference.extend({ _weak: z.literal(true) });

/** Which record says something, when it was read, and how much its word counts. */
const saying = { source: text, sourceId: text, at: instant, batch: text, weight: z.number().int() };

export const publication = z.strictObject({
  _id: text,
  _type: z.literal("publication"),
  shortId: z.string().regex(/^[a-z2-9]{6}$/),
  title: text,
  titleLang: lang,
  titleTranslations: localeString.optional(),
  abstracts: z.array(
    z.strictObject({
      _key: key,
      _type: z.literal("abstract"),
      lang,
      text,
      state: z.enum(["author", "publisher", "human", "machine"]),
    }),
  ),
  plainSummary: localeText.optional(),
  type: z.enum([
    "article",
    "conferencePaper",
    "workshopPaper",
    "preprint",
    "thesis",
    "report",
    "book",
    "chapter",
    "dataset",
    "software",
    "patent",
  ]),
  authors: z.array(
    z.strictObject({
      _key: key,
      _type: z.literal("author"),
      printedName: z.strictObject(nameParts),
      researcher: reference.optional(),
      orcid: text.optional(),
      affiliations: z.array(text).optional(),
      equal: z.boolean().optional(),
      corresponding: z.boolean().optional(),
      matchedBy: z.enum(["orcid", "sourceId", "variant", "human"]).optional(),
      mayBe: z
        .array(
          z.strictObject({
            _key: key,
            _type: z.literal("candidate"),
            researcher: weakReference,
            reason: text,
          }),
        )
        .optional(),
      notResearcher: z.array(weakReference.extend({ _key: key })).optional(),
      sourceIds: z
        .strictObject({
          openalex: text.optional(),
          s2: text.optional(),
          openreview: text.optional(),
          dblp: text.optional(),
        })
        .optional(),
    }),
  ),
  groupAuthors: z.array(text).optional(),
  editors: z.array(z.strictObject({ _key: key, _type: z.literal("editor"), ...nameParts })).optional(),
  versions: z.array(version).min(1),
  leadVersion: text.optional(),
  statusNotice: z
    .strictObject({
      kind: z.enum(["retracted", "withdrawn", "corrected"]),
      date: partialDate.optional(),
      reason: localeText,
      noticeUrl: url.optional(),
    })
    .optional(),
  notSameAs: references.optional(),
  mergedFrom: z.array(text).optional(),
  topics: references.optional(),
  keywords: z.array(localeString.extend({ _key: key })).optional(),
  awards: z
    .array(
      z.strictObject({ _key: key, _type: z.literal("award"), label: localeString, year: z.number().int() }),
    )
    .optional(),
  featured: z.boolean().optional(),
  video: video.optional(),
  provenance: z.array(
    z.strictObject({
      _key: key,
      _type: z.literal("provenance"),
      source: text,
      id: text,
      fetchedAt: instant,
      listsWorkOnce: z.boolean().optional(),
      versions: z.array(text).optional(),
    }),
  ),
  origins: z
    .array(
      z.strictObject({
        _key: key,
        _type: z.literal("origin"),
        field: text,
        ...saying,
        valueHash: text,
      }),
    )
    .optional(),
  suggestions: z
    .array(
      z.strictObject({
        _key: key,
        _type: z.literal("suggestion"),
        field: text,
        value: text,
        ...saying,
        state: z.enum(["open", "ignored"]),
      }),
    )
    .optional(),
  locked: z.array(text).optional(),
  alsoTitled: z.array(text).optional(),
});
