import type { ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";
import { doiOf } from "#sanity/works/work-identifiers.ts";
import { markupToLine, markupToText } from "./markup-to-text.ts";
import { abstractOfIndex } from "./openalex-abstract.ts";
import { openalexRecord } from "./openalex-record.ts";
import type { OpenalexRecord } from "./openalex-record.ts";
import { openalexVersions } from "./openalex-versions.ts";
import { NotAWork } from "./read-records.ts";
import type { SourceMapper } from "./read-records.ts";
import { abstractIn, authorOf, titleLanguage, typeOf, untold } from "./work-parts.ts";

/** OpenAlex’s works: one for all the places a work is found at. */
export const openalex: SourceMapper<OpenalexRecord> = {
  register: "OpenAlex",
  record: openalexRecord,
  workOf,
};

function workOf(record: OpenalexRecord): Omit<ImportedWork, "raw"> {
  const id = openalexId(record.id) ?? record.id;
  const title = markupToLine(record.title ?? record.display_name);
  if (title === "") throw new NotAWork(`${id} has no title at OpenAlex. Enter this work by hand.`);
  const type = typeAt(record, id);
  const warnings: string[] = [];
  const abstract = markupToText(abstractOfIndex(record.abstract_inverted_index ?? {}));
  const titleLang = titleLanguage(record.language, { title, abstract }, warnings);
  const isRetracted = record.is_retracted === true;
  if (isRetracted) warnings.push("OpenAlex counts it as retracted. Look for the publisher’s notice.");
  const [lead, ...others] = openalexVersions(record, id, typeAt(record, id));
  return {
    source: "openalex",
    sourceId: id,
    authority: "aggregator",
    ...untold,
    title,
    titleLang,
    abstracts: abstractIn(abstract, titleLang),
    type: type ?? typeOf(lead.kind),
    authors: (record.authorships ?? []).flatMap((authorship) =>
      authorOf(
        {
          literal: authorship.raw_author_name ?? authorship.author?.display_name,
          orcid: authorship.author?.orcid,
          affiliations: authorship.raw_affiliation_strings?.length
            ? authorship.raw_affiliation_strings.map(markupToLine)
            : (authorship.institutions ?? []).map(({ display_name }) => display_name),
          corresponding: authorship.is_corresponding === true,
          sourceIds: { openalex: openalexId(authorship.author?.id) },
        },
        warnings,
      ),
    ),
    authorsAreCut: record.is_authors_truncated === true,
    versions: [isRetracted ? retracted(lead) : lead, ...others],
    ...(isRetracted
      ? { statusNotice: { kind: "retracted" as const, ...noticeAt(doiOf(record.doi ?? "")) } }
      : {}),
    warnings,
  };
}

/** `W123` or `A123` of an address; `null` for no such id. */
export function openalexId(written: string | null | undefined): string | null {
  return /(?:^|\/)([AW]\d{1,12})$/i.exec(written ?? "")?.[1]?.toUpperCase() ?? null;
}

function retracted(version: ImportedVersion): ImportedVersion {
  return { ...version, status: "retracted" };
}

/** Publishers show the notice where the paper was. */
function noticeAt(doi: string | null) {
  return doi === null ? {} : { noticeUrl: `https://doi.org/${encodeURI(doi)}` };
}

/** The type where it does not follow from the version that leads. */
function typeAt({ type }: OpenalexRecord, id: string): ImportedWork["type"] | null {
  const written = type ?? "";
  switch (written) {
    case "preprint":
    case "book":
    case "dataset":
    case "report":
    case "software":
      return written;
    case "book-chapter":
      return "chapter";
    case "dissertation":
      return "thesis";
    case "paratext":
    case "grant":
    case "peer-review":
    case "libguides":
    case "supplementary-materials":
    case "retraction":
    case "erratum":
      throw new NotAWork(`OpenAlex counts ${id} as “${type}”, which is no work of its own.`);
    default:
      return null;
  }
}
