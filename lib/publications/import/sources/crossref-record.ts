import { z } from "zod";

const texts = z.array(z.string()).nullish();
const date = z.object({ "date-parts": z.array(z.array(z.number().nullable())) }).nullish();
const contributors = z
  .array(
    z.object({
      given: z.string().nullish(),
      family: z.string().nullish(),
      name: z.string().nullish(),
      suffix: z.string().nullish(),
      ORCID: z.string().nullish(),
      affiliation: z.array(z.object({ name: z.string().nullish() })).nullish(),
    }),
  )
  .nullish();
const update = z.object({
  DOI: z.string().nullish(),
  type: z.string(),
  updated: date,
});

/** What we read of a work of Crossref’s REST API (github.com/CrossRef/rest-api-doc, api_format.md). */
export const crossrefRecord = z.object({
  DOI: z.string(),
  type: z.string().nullish(),
  subtype: z.string().nullish(),
  title: texts,
  subtitle: texts,
  abstract: z.string().nullish(),
  language: z.string().nullish(),
  author: contributors,
  editor: contributors,
  "container-title": texts,
  event: z.object({ name: z.string().nullish() }).nullish(),
  institution: z.array(z.object({ name: z.string().nullish() })).nullish(),
  publisher: z.string().nullish(),
  volume: z.string().nullish(),
  issue: z.string().nullish(),
  page: z.string().nullish(),
  "article-number": z.string().nullish(),
  ISSN: texts,
  ISBN: texts,
  "published-online": date,
  "published-print": date,
  published: date,
  issued: date,
  posted: date,
  link: z.array(z.object({ URL: z.string(), "content-type": z.string().nullish() })).nullish(),
  license: z.array(z.object({ URL: z.string() })).nullish(),
  resource: z.object({ primary: z.object({ URL: z.string() }).nullish() }).nullish(),
  relation: z
    .record(z.string(), z.array(z.object({ id: z.string(), "id-type": z.string().nullish() })))
    .nullish(),
  assertion: z
    .array(
      z.object({
        name: z.string(),
        value: z.unknown().transform((value) => (typeof value === "string" ? value : "")),
      }),
    )
    .nullish(),
  "update-to": z.array(update).nullish(),
  "updated-by": z.array(update).nullish(),
});

export type CrossrefRecord = z.infer<typeof crossrefRecord>;

/** As precise as the register: `[2024]`, `[2024, 6]`; `[null]` is how it says nothing. */
export function partialDate(written: z.infer<typeof date>): string | null {
  const [year, month, day] = written?.["date-parts"][0] ?? [];
  if (year == null || year < 1000 || year > 9999) return null;
  if (month == null || month < 1 || month > 12) return String(year);
  const known = `${year}-${String(month).padStart(2, "0")}`;
  return day == null || day < 1 || day > 31 ? known : `${known}-${String(day).padStart(2, "0")}`;
}
