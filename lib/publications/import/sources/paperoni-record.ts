import { z } from "zod";

const text = z.string().nullish();
const link = z.object({ type: z.string(), link: z.string(), url: text });

const release = z.object({
  venue: z.object({
    type: text,
    name: text,
    series: text,
    date: text,
    /** 0 unknown, 1 year, 2 month, 3 day. */
    date_precision: z.number().nullish(),
    volume: text,
    publisher: text,
    peer_reviewed: z.boolean().nullish(),
  }),
  status: text,
  pages: text,
  peer_review_status: text,
});

/** What we read of a paper of Paperoni, version 3 (github.com/mila-iqia/paperoni, src/paperoni/model/classes.py). */
export const paperoniRecord = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  key: text,
  title: z.string(),
  abstract: text,
  authors: z
    .array(
      z.object({
        display_name: z.string(),
        author: z.object({ name: text, links: z.array(link).nullish() }).nullish(),
        affiliations: z.array(z.object({ name: text })).nullish(),
      }),
    )
    .nullish(),
  releases: z.array(release).nullish(),
  topics: z.array(z.object({ name: z.string() })).nullish(),
  links: z.array(link).nullish(),
  flags: z.array(z.string()).nullish(),
});

export type PaperoniRecord = z.infer<typeof paperoniRecord>;
export type PaperoniRelease = z.infer<typeof release>;
export type PaperoniLink = z.infer<typeof link>;

/** A page of `/api/v1/search`. */
export const paperoniPage = z.object({
  results: z.array(z.unknown()),
  next_offset: z.number().nullish(),
  total: z.number().nullish(),
});
