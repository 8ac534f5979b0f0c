import { z } from "zod";

const languages = z.object({ en: z.string().optional(), fr: z.string().optional() });
const words = z.array(z.string());

/** One line of a publications file; fields that we do not use are allowed and ignored. */
export const publicationRecord = z.object({
  id: z.string().min(1),
  source: z.string().min(1),
  type: z.string(),
  title: languages.refine(({ en, fr }) => Boolean(en?.trim() || fr?.trim()), "a title in English or French"),
  abstract: languages.default({}),
  authors: z.array(
    z.object({
      literal: z.string().optional(),
      given: z.string().optional(),
      family: z.string().optional(),
      particle: z.string().optional(),
      "non-dropping-particle": z.string().optional(),
      suffix: z.string().optional(),
    }),
  ),
  date: z.string().optional(),
  venue: z.string().default(""),
  volume: z.string().optional(),
  pages: z.string().optional(),
  section: z.string().optional(),
  url: z.string().optional(),
  pdf: z.string().optional(),
  code: z.string().optional(),
  video: z.string().optional(),
  doi: z.string().optional(),
  arxiv: z.string().optional(),
  openreview: z.string().optional(),
  keywords: z.object({ en: words.optional(), fr: words.optional() }).default({}),
  lang: z.enum(["en", "fr"]).default("en"),
});

export type PublicationRecord = z.infer<typeof publicationRecord>;
