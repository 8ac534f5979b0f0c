import { z } from "zod";
import type { ImportItem, ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";
import { arxivOf, doiOf } from "#sanity/works/work-identifiers.ts";
import { markupToLine } from "./markup-to-text.ts";
import { NotAWork, readRecord } from "./read-records.ts";
import type { SourceMapper } from "./read-records.ts";
import { tidy } from "./source-text.ts";
import { conferenceKind, linkTo, titleLanguage, typeOf, untold, versionOf } from "./work-parts.ts";

const value = z.object({ value: z.string().nullish() }).nullish();
const externalIds = z
  .object({
    "external-id": z
      .array(
        z.object({
          "external-id-type": z.string(),
          "external-id-value": z.string(),
          "external-id-relationship": z.string().nullish(),
        }),
      )
      .nullish(),
  })
  .nullish();
const summary = z.object({
  "put-code": z.number(),
  title: z.object({ title: value, "translated-title": value }).nullish(),
  "external-ids": externalIds,
  url: value,
  type: z.string().nullish(),
  "publication-date": z.object({ year: value, month: value, day: value }).nullish(),
  "journal-title": value,
});
const group = z.object({ "external-ids": externalIds, "work-summary": z.array(summary).min(1) });

/** What pub.orcid.org answers under `/v3.0/<orcid>/works` (github.com/ORCID/orcid-model, record_3.0/activities). */
export const orcidWorks = z.object({ group: z.array(z.unknown()) });

type OrcidGroup = z.infer<typeof group>;

/** A work of somebody’s list at ORCID: where to ask for it properly, and what the list itself tells of it. */
export type OrcidEntry = {
  readonly pointer: { readonly kind: "doi" | "arxiv"; readonly value: string } | null;
  readonly item: ImportItem;
};

/**
 * The works of a list at ORCID. One group holds what several sources say of one work; the first one is what its owner
 * prefers. The list has no abstracts and no co-authors, so a work that has an identifier is to be asked for by that.
 */
export function readOrcidWorks(groups: readonly unknown[]): readonly OrcidEntry[] {
  return groups.map((record, at) => {
    const parsed = group.safeParse(record);
    return {
      pointer: parsed.success ? pointerOf(idsOf(parsed.data)) : null,
      item: readRecord(record, orcid, at + 1),
    };
  });
}

const orcid: SourceMapper<OrcidGroup> = { register: "ORCID", record: group, workOf };

type Ids = ReturnType<typeof idsOf>;

/** Only what names the work itself; `part-of` names the journal or the book. */
function idsOf(record: OrcidGroup) {
  const written = [record["external-ids"], ...record["work-summary"].map((work) => work["external-ids"])]
    .flatMap((ids) => ids?.["external-id"] ?? [])
    .filter((id) => (id["external-id-relationship"] ?? "self").toLowerCase() === "self");
  const first = <Id>(type: string, read: (text: string) => Id | null): Id | null =>
    written
      .filter((id) => id["external-id-type"] === type)
      .map((id) => read(id["external-id-value"]))
      .find((id) => id !== null) ?? null;
  return {
    doi: first("doi", doiOf),
    arxiv: first("arxiv", arxivOf) ?? first("doi", arxivOf),
    pmid: first("pmid", (text) => /\d+/.exec(text)?.[0] ?? null),
    isbn: first("isbn", (text) => tidy(text) || null),
  };
}

function pointerOf({ doi, arxiv }: Ids): OrcidEntry["pointer"] {
  if (doi !== null) return { kind: "doi", value: doi };
  return arxiv === null ? null : { kind: "arxiv", value: arxiv };
}

function workOf(record: OrcidGroup): Omit<ImportedWork, "raw"> {
  const [work] = record["work-summary"];
  const title = markupToLine(work?.title?.title?.value);
  if (work === undefined || title === "") throw new NotAWork("A work of this list has no title at ORCID.");
  const kind = kindOf(work.type ?? "", tidy(work["journal-title"]?.value));
  const { arxiv, ...ids } = idsOf(record);
  return {
    source: "orcid",
    sourceId: String(work["put-code"]),
    authority: "list",
    ...untold,
    title,
    titleLang: titleLanguage(null, { title }, []),
    abstracts: [],
    type: typesOf(work.type ?? "") ?? typeOf(kind),
    authors: [],
    authorsAreCut: true,
    versions: [
      versionOf({
        kind,
        venueText: work["journal-title"]?.value,
        date: dateOf(work["publication-date"]),
        identifiers: { ...ids, arxiv },
        links: linkTo("html", work.url?.value),
      }),
    ],
    warnings: [
      "A list at ORCID tells no authors but its owner. Enter them, or find the work in another source.",
    ],
  };
}

function typesOf(type: string): ImportedWork["type"] | null {
  if (type === "data-set") return "dataset";
  if (type === "book-chapter") return "chapter";
  if (type === "software") return "software";
  return type === "patent" ? "patent" : null;
}

function kindOf(type: string, venue: string): ImportedVersion["kind"] {
  if (type.startsWith("conference")) return conferenceKind(venue);
  if (type === "preprint" || type === "working-paper") return "preprint";
  if (type.startsWith("dissertation")) return "thesis";
  if (/^(?:book|edited-book|book-chapter)$/.test(type)) return "book";
  return /^(?:journal-article|review)$/.test(type) ? "journal" : "report";
}

function dateOf(date: z.infer<typeof summary>["publication-date"]): string | null {
  const [year, month, day] = [date?.year, date?.month, date?.day].map((part) => tidy(part?.value));
  if (!/^\d{4}$/.test(year ?? "")) return null;
  if (!/^(?:0[1-9]|1[0-2])$/.test(month ?? "")) return year ?? null;
  return /^(?:0[1-9]|[12]\d|3[01])$/.test(day ?? "") ? `${year}-${month}-${day}` : `${year}-${month}`;
}
