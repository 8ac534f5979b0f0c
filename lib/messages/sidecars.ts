import { z } from "zod";

/** What a translator is told of one message, `messages/context.json`: by key (`Announcements.inBrief`). */
export const contextSchema = z.record(
  z.string(),
  z.strictObject({
    /** What it is and where it stands, for one who does not see the page. */
    description: z.string().min(1),
    /** The most characters that have room. */
    max: z.int().positive().optional(),
    /** Said when French and English are the same word, so that it is not taken for a forgotten translation. */
    same: z.literal(true).optional(),
    /** A value for each argument, and for each tag that the site fills, for previews. */
    sample: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    /** Those that an English sentence gets instead: a date, a language, a country. */
    sampleEn: z.record(z.string(), z.string()).optional(),
    /** Addresses of pages that show it, in English: `/en/news`. */
    where: z.array(z.string().startsWith("/")).optional(),
  }),
);

/** `messages/glossary.json`: how a term is said in Canadian French, and what is not said instead. */
export const glossarySchema = z.array(
  z.strictObject({
    en: z.string().min(1),
    fr: z.string().min(1),
    /** Words or phrases that a French message must not have; whole words, case and plural s aside. */
    avoid: z.array(z.string().min(1)),
    /** Why, and who says so. */
    note: z.string().optional(),
  }),
);

/**
 * `messages/fr.meta.json`: by key, the `fingerprint` of the English that the French was made from, and whether a person
 * has read it since (`approved`) or has yet to (`review`).
 */
export const frenchStateSchema = z.record(
  z.string(),
  z.strictObject({
    source: z.string().regex(/^[0-9a-f]{16}$/u),
    state: z.enum(["approved", "review"]),
  }),
);

export type MessageContext = z.infer<typeof contextSchema>;
export type Glossary = z.infer<typeof glossarySchema>;
export type FrenchState = z.infer<typeof frenchStateSchema>;
