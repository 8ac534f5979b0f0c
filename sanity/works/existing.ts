import { z } from "zod";
import type { Person } from "./match-authors.ts";
import type { RawDocument } from "./stored-work.ts";
import type { KnownVenue } from "./venue-index.ts";

/** What an import compares with: all that a lake has of works, people and venues. */
export type Existing = {
  /** Published works and drafts, whole. */
  readonly works: readonly RawDocument[];
  readonly people: readonly Person[];
  readonly venues: readonly KnownVenue[];
  readonly pairs: readonly KnownPair[];
};

/** Two works that were found to be alike, and what an editor said. */
export type KnownPair = {
  readonly _id: string;
  readonly works: readonly string[];
  readonly state: "open" | "same" | "different";
};

export const nothing: Existing = { works: [], people: [], venues: [], pairs: [] };

const text = z.string();
const texts = z.array(text).nullish();

/** A researcher, as far as authors are compared with them. */
export const researcherRow = z.object({
  _id: text,
  names: z.array(text.nullable()),
  variants: texts,
  former: texts,
  orcid: text.nullish(),
  dblp: text.nullish(),
  openalex: text.nullish(),
  semanticScholar: texts,
  openreview: texts,
  matchByName: z.enum(["auto", "ask", "never"]).nullish(),
  roles: z.array(z.object({ start: text.nullish(), end: text.nullish() })).nullish(),
  organizations: z.array(text.nullable()).nullish(),
});

/** @param institute its own names, printed by authors as their affiliation */
export function personOf(row: z.infer<typeof researcherRow>, institute: readonly string[]): Person {
  const written = [...row.names, ...(row.variants ?? []), ...(row.former ?? [])];
  const called = (register: string, ids: readonly (string | null | undefined)[]): readonly string[] =>
    ids.flatMap((id) => (id ? [`${register} ${id}`] : []));
  return {
    id: row._id,
    names: [...new Set(written.flatMap((name) => (name?.trim() ? [name] : [])))],
    orcid: row.orcid ?? null,
    sourceIds: [
      ...called("openalex", [row.openalex]),
      ...called("dblp", [row.dblp]),
      ...called("s2", row.semanticScholar ?? []),
      ...called("openreview", row.openreview ?? []),
    ],
    matchByName: row.matchByName ?? "auto",
    years: (row.roles ?? []).flatMap(({ start, end }) =>
      start ? [{ from: yearOf(start), to: end ? yearOf(end) : null }] : [],
    ),
    institutions: [...institute, ...(row.organizations ?? []).flatMap((name) => name ?? [])],
  };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
