import { z } from "zod";
import type { ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";
import { arxivOf, doiOf } from "#sanity/works/work-identifiers.ts";
import { arxivMonth } from "./arxiv-month.ts";
import { markupToLine, markupToText } from "./markup-to-text.ts";
import { NotAWork } from "./read-records.ts";
import type { SourceMapper } from "./read-records.ts";
import { pagesOf, tidy } from "./source-text.ts";
import {
  abstractIn,
  authorOf,
  conferenceKind,
  isPreprintServer,
  linkTo,
  titleLanguage,
  typeOf,
  untold,
  versionOf,
  withoutFilledDay,
} from "./work-parts.ts";

const text = z.string().nullish();
const id = z.union([z.string(), z.number()]).transform(String).nullish();

const affiliation = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);

/** What we read of a paper of the Academic Graph API (api.semanticscholar.org/api-docs/graph, “FullPaper”). */
const semanticScholarRecord = z.object({
  paperId: z.string().regex(/^[0-9a-f]{40}$/i, "a paper id of forty hexadecimal digits"),
  externalIds: z.object({ ArXiv: id, DOI: id, DBLP: id, ACL: id, PubMed: id, PubMedCentral: id }).nullish(),
  title: text,
  abstract: text,
  venue: text,
  publicationVenue: z.object({ name: text, type: text, issn: text }).nullish(),
  publicationTypes: z.array(z.string()).nullish(),
  publicationDate: text,
  year: z.number().nullish(),
  journal: z.object({ name: text, volume: text, pages: text }).nullish(),
  openAccessPdf: z.object({ url: text }).nullish(),
  authors: z
    .array(
      z.object({
        authorId: id,
        name: text,
        affiliations: z.array(affiliation).nullish(),
        externalIds: z.object({ ORCID: id }).nullish(),
      }),
    )
    .nullish(),
});

type SemanticScholarRecord = z.infer<typeof semanticScholarRecord>;

/** The fields to ask for: the API sends no others. */
export const semanticScholarFields =
  "paperId,externalIds,title,abstract,venue,publicationVenue,publicationTypes,publicationDate,year,journal,openAccessPdf,authors.authorId,authors.name,authors.affiliations,authors.externalIds";

/** Semantic Scholar’s papers: one for a preprint and its published version, though it repeats some. */
export const semanticScholar: SourceMapper<SemanticScholarRecord> = {
  register: "Semantic Scholar",
  record: semanticScholarRecord,
  workOf,
};

function workOf(record: SemanticScholarRecord): Omit<ImportedWork, "raw"> {
  const sourceId = record.paperId.toLowerCase();
  const title = markupToLine(record.title);
  if (title === "")
    throw new NotAWork(`${sourceId} has no title at Semantic Scholar. Enter this work by hand.`);
  const warnings: string[] = [];
  const abstract = markupToText(record.abstract ?? "");
  const titleLang = titleLanguage(null, { title, abstract }, warnings);
  const [lead, ...others] = versionsOf(record, sourceId);
  return {
    source: "semantic-scholar",
    sourceId,
    authority: "aggregator",
    ...untold,
    title,
    titleLang,
    abstracts: abstractIn(abstract, titleLang),
    type: record.publicationTypes?.includes("Dataset") ? "dataset" : typeOf(lead.kind),
    authors: (record.authors ?? []).flatMap((author) =>
      authorOf(
        {
          literal: author.name,
          orcid: author.externalIds?.ORCID,
          affiliations: author.affiliations ?? [],
          sourceIds: { s2: author.authorId },
        },
        warnings,
      ),
    ),
    versions: [lead, ...others],
    warnings,
  };
}

/** A record has one date for all its versions: it is the venue’s where it names one, and the id tells the preprint’s. */
function versionsOf(
  record: SemanticScholarRecord,
  s2: string,
): readonly [ImportedVersion, ...ImportedVersion[]] {
  const ids = record.externalIds;
  const arxiv = arxivOf(ids?.ArXiv ?? "") ?? arxivOf(ids?.DOI ?? "");
  const venue = tidy(record.publicationVenue?.name || record.venue || record.journal?.name);
  const date = withoutFilledDay(record.publicationDate) ?? (record.year == null ? null : String(record.year));
  const links = linkTo("pdf", record.openAccessPdf?.url);
  const doi = doiOf(ids?.DOI ?? "");
  if (arxiv !== null && (venue === "" || isPreprintServer(venue)) && doi === null) {
    return [preprint(arxiv, { s2, dblp: ids?.DBLP }, date ?? arxivMonth(arxiv), links)];
  }
  const journal = isPreprintServer(record.journal?.name) ? null : record.journal;
  const isArxivFile = /arxiv\.org/.test(links[0]?.url ?? "");
  const lead = versionOf({
    kind: kindOf(record, venue),
    venueText: venue,
    date,
    volume: journal?.volume,
    pages: pagesOf(journal?.pages),
    identifiers: {
      s2,
      doi,
      dblp: ids?.DBLP,
      acl: ids?.ACL,
      pmid: ids?.PubMed,
      pmcid: ids?.PubMedCentral == null ? null : `PMC${ids.PubMedCentral.replace(/^PMC/i, "")}`,
      issn: record.publicationVenue?.issn,
    },
    links: [
      ...linkTo("html", doi === null ? null : `https://doi.org/${encodeURI(doi)}`),
      ...(isArxivFile ? [] : links),
    ],
  });
  return arxiv === null ? [lead] : [lead, preprint(arxiv, {}, arxivMonth(arxiv), isArxivFile ? links : [])];
}

function preprint(
  arxiv: string,
  identifiers: { readonly s2?: string; readonly dblp?: string | null | undefined },
  date: string | null,
  links: ImportedVersion["links"],
): ImportedVersion {
  return versionOf({
    kind: "preprint",
    venueText: "arXiv",
    date,
    identifiers: { arxiv, ...identifiers },
    links: [...linkTo("html", `https://arxiv.org/abs/${arxiv}`), ...links],
  });
}

function kindOf(
  { publicationTypes, publicationVenue }: SemanticScholarRecord,
  venue: string,
): ImportedVersion["kind"] {
  const types = publicationTypes ?? [];
  if (isPreprintServer(venue)) return "preprint";
  if (publicationVenue?.type === "conference" || types.includes("Conference")) return conferenceKind(venue);
  if (publicationVenue?.type === "journal" || types.includes("JournalArticle")) return "journal";
  if (types.includes("Book") || types.includes("BookSection")) return "book";
  if (venue === "") return "report";
  return /proceedings|conference|workshop|symposium/i.test(venue) ? conferenceKind(venue) : "journal";
}
