import { z } from "zod";
import { key, localeString, partialDate, reference, references, slug, text, url } from "./fields.ts";
import { figure, localeRichText } from "./rich-text.ts";

export const researcher = z.strictObject({
  _id: text,
  _type: z.literal("researcher"),
  name: z.strictObject({
    display: text,
    given: text.optional(),
    family: text.optional(),
    sortKey: text,
    native: text.optional(),
  }),
  publicVariants: z.array(text).optional(),
  slug,
  photo: figure.optional(),
  consentAt: z.iso.date().optional(),
  bio: localeRichText.optional(),
  titleForm: z.enum(["feminine", "masculine", "neutral"]),
  roles: z.array(
    z.strictObject({
      _key: key,
      _type: z.literal("role"),
      roleType: reference,
      start: partialDate.optional(),
      end: partialDate.optional(),
      supervisors: references.optional(),
    }),
  ),
  affiliations: z
    .array(
      z.strictObject({
        _key: key,
        _type: z.literal("affiliation"),
        organization: text,
        url: url.optional(),
        position: localeString.optional(),
        start: partialDate.optional(),
        end: partialDate.optional(),
      }),
    )
    .optional(),
  topics: references.optional(),
  identifiers: z
    .strictObject({
      orcid: z
        .string()
        .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/)
        .optional(),
      googleScholar: text.optional(),
      dblp: text.optional(),
      openalex: text.optional(),
      semanticScholar: z.array(text).optional(),
      openreview: z.array(text).optional(),
    })
    .optional(),
  links: z
    .array(
      z.strictObject({
        _key: key,
        _type: z.literal("profileLink"),
        kind: z.enum(["website", "github", "googleScholar", "linkedin", "mastodon", "bluesky", "other"]),
        url,
      }),
    )
    .optional(),
  email: z.email().optional(),
  visibility: z.enum(["public", "nameOnly", "hidden"]),
  matchByName: z.enum(["auto", "ask", "never"]).optional(),
  memoriam: z.iso.date().optional(),
});
