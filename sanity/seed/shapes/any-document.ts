import { z } from "zod";
import { announcement } from "./announcement.ts";
import {
  key,
  localeSlug,
  localeString,
  localeText,
  reference,
  references,
  text,
  title,
  url,
} from "./fields.ts";
import { importBatch, importChanges, personPrivate, workPair } from "./import-documents.ts";
import { publication } from "./publication.ts";
import { researcher } from "./researcher.ts";
import { localeRichText } from "./rich-text.ts";

const label = z.strictObject({ feminine: localeString, masculine: localeString, neutral: localeString });

/**
 * The stored shape of every document, strictly: an unknown field fails. The schema of the studio says what editors may
 * do; this says what the seed and the importers may write, and both are tested against it.
 */
export const anyDocument = z.discriminatedUnion("_type", [
  announcement,
  researcher,
  publication,
  importBatch,
  importChanges,
  workPair,
  personPrivate,
  z.strictObject({
    _id: text,
    _type: z.literal("roleType"),
    label,
    plural: localeString,
    group: z.enum(["faculty", "student", "staff", "visitor", "partner"]),
    rank: z.number().int(),
  }),
  z.strictObject({
    _id: text,
    _type: z.literal("venue"),
    name: text,
    nameFr: text.optional(),
    abbreviation: text.optional(),
    kind: z.enum(["conference", "journal", "workshop", "repository", "other"]),
    issn: text.optional(),
    aliases: z.array(text).optional(),
    url: url.optional(),
  }),
  z.strictObject({
    _id: text,
    _type: z.literal("topic"),
    title,
    slug: localeSlug,
    description: localeRichText.optional(),
    parent: reference.optional(),
    synonyms: z.array(localeString.extend({ _key: key })).optional(),
    wikidata: text.optional(),
  }),
  z.strictObject({
    _id: text,
    _type: z.literal("page"),
    title,
    slug: localeSlug,
    body: localeRichText.optional(),
    description: localeText.optional(),
    parent: reference.optional(),
  }),
  z.strictObject({
    _id: z.literal("siteSettings"),
    _type: z.literal("siteSettings"),
    name: localeString,
    tagline: localeString.optional(),
    description: localeText.optional(),
    ror: text.optional(),
    address: text.optional(),
    email: z.email().optional(),
    timeZone: text,
    socialLinks: z
      .array(z.strictObject({ _key: key, _type: z.literal("socialLink"), label: text, url }))
      .optional(),
    footerPages: references,
    policyRevision: z.number().int(),
  }),
]);

/** A document that has passed `anyDocument`. */
export type StoredDocument = z.infer<typeof anyDocument>;
