import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Languages } from "../fields.ts";
import type { AnnouncementInput } from "./announcement.ts";

const languages = z.object({ en: z.string().optional(), fr: z.string().optional() });

/** One post as the Canadian Digital Service's repository has it (MIT; see `CREDITS.md`). */
export const postShape = z.object({
  id: z.string(),
  title: languages,
  summary: languages,
  body: languages,
  author: languages,
  date: z.string(),
});

/** News borrowed, with credit, from a public bilingual blog: real texts that translators wrote. */
export function borrowedNews(): AnnouncementInput[] {
  const lines = readFileSync(new URL("../news.ndjson", import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => newsOf(postShape.parse(JSON.parse(line))));
}

/** A post as an announcement, credited to who wrote it. */
export function newsOf(post: z.infer<typeof postShape>): AnnouncementInput {
  const author = post.author.en ?? post.author.fr;
  return {
    id: post.id,
    kind: "news",
    title: eachLanguage(post.title, clean),
    summary: eachLanguage(post.summary, (text) => wholeSentences(clean(text), longestSummary)),
    body: eachLanguage(post.body, (markdown, lang) => markdown.replaceAll("](/", `](${homes[lang]}/`)),
    publishedAt: new Date(post.date).toISOString(),
    credit: {
      text: `${author === undefined ? "" : `${author} · `}Canadian Digital Service · Service numérique canadien`,
      url: "https://github.com/cds-snc/digital-canada-ca",
      licence: "MIT",
    },
  };
}

/** Where links without a host pointed to. */
const homes = { en: "https://digital.canada.ca", fr: "https://numerique.canada.ca" } as const;
const longestSummary = 200;

function eachLanguage(
  value: z.infer<typeof languages>,
  change: (text: string, lang: "en" | "fr") => string,
): Languages<string> {
  const changed: { en?: string; fr?: string } = {};
  for (const lang of ["en", "fr"] as const) {
    const text = value[lang];
    if (text !== undefined && text.trim() !== "") changed[lang] = change(text, lang);
  }
  return changed;
}

function clean(text: string): string {
  return text
    .replaceAll("&nbsp;", "\u00a0")
    .replaceAll("...", "…")
    .replace(/<\/?[a-z]+>/gi, "")
    .trim();
}

/** The first sentences that fit; of a first sentence that is too long by itself, its first words. Never part of a word. */
export function wholeSentences(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const sentences = text.match(/[^.!?]+[.!?]+(?:\s|$)/g) ?? [text];
  let kept = "";
  for (const sentence of sentences) {
    if ((kept + sentence).trimEnd().length > limit) break;
    kept += sentence;
  }
  return kept === "" ? `${text.slice(0, limit).replace(/[\s,;:]+\S*$/, "")}…` : kept.trimEnd();
}
