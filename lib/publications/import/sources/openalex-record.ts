import { z } from "zod";

const text = z.string().nullish();
const location = z.object({
  landing_page_url: text,
  pdf_url: text,
  is_oa: z.boolean().nullish(),
  version: text,
  is_accepted: z.boolean().nullish(),
  is_published: z.boolean().nullish(),
  raw_source_name: text,
  source: z
    .object({
      id: text,
      display_name: text,
      type: text,
      issn_l: text,
      host_organization_name: text,
    })
    .nullish(),
});

/** What we read of a work of OpenAlex’s API (developers.openalex.org, “Work object”, “Location object”). */
export const openalexRecord = z.object({
  id: z.string(),
  doi: text,
  title: text,
  display_name: text,
  language: text,
  type: text,
  publication_date: text,
  is_retracted: z.boolean().nullish(),
  is_authors_truncated: z.boolean().nullish(),
  ids: z.object({ doi: text, pmid: text, pmcid: text }).nullish(),
  authorships: z
    .array(
      z.object({
        author: z.object({ id: text, display_name: text, orcid: text }).nullish(),
        raw_author_name: text,
        raw_affiliation_strings: z.array(z.string()).nullish(),
        institutions: z.array(z.object({ display_name: text })).nullish(),
        is_corresponding: z.boolean().nullish(),
      }),
    )
    .nullish(),
  abstract_inverted_index: z.record(z.string(), z.array(z.number().int().nonnegative())).nullish(),
  biblio: z.object({ volume: text, issue: text, first_page: text, last_page: text }).nullish(),
  primary_location: location.nullish(),
  locations: z.array(location).nullish(),
});

export type OpenalexRecord = z.infer<typeof openalexRecord>;
export type OpenalexLocation = z.infer<typeof location>;
