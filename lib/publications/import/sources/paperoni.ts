import type { ImportedAuthor, ImportedWork } from "#sanity/works/imported-work.ts";
import { markupToLine, markupToText } from "./markup-to-text.ts";
import { openalexId } from "./openalex.ts";
import { paperoniRecord } from "./paperoni-record.ts";
import type { PaperoniLink, PaperoniRecord } from "./paperoni-record.ts";
import { paperoniVersions } from "./paperoni-versions.ts";
import { NotAWork } from "./read-records.ts";
import type { SourceMapper } from "./read-records.ts";
import { tidy } from "./source-text.ts";
import { abstractIn, authorOf, titleLanguage, typeOf, untold } from "./work-parts.ts";

/** The papers of Paperoni, Mila’s own collection: chosen by people, read from several registers. */
export const paperoni: SourceMapper<PaperoniRecord> = {
  register: "Paperoni",
  record: paperoniRecord,
  workOf,
};

function workOf(record: PaperoniRecord): Omit<ImportedWork, "raw"> {
  const sourceId = String(record.id ?? record.key ?? "");
  const title = markupToLine(record.title);
  if (title === "" || sourceId === "") throw new NotAWork("A paper without a title or an id at Paperoni.");
  const refused = record.flags?.find((flag) => flag === "invalid" || flag === "mark:delete");
  if (refused !== undefined)
    throw new NotAWork(`“${title}” was turned down at Paperoni (it is flagged “${refused}”).`);
  const warnings: string[] = [];
  const abstract = markupToText(record.abstract ?? "");
  const titleLang = titleLanguage(null, { title, abstract }, warnings);
  const versions = paperoniVersions(record, warnings);
  const [lead] = versions;
  return {
    source: "paperoni",
    sourceId,
    authority: "aggregator",
    ...untold,
    title,
    titleLang,
    abstracts: abstractIn(abstract, titleLang),
    type: typeOf(lead?.kind ?? "report"),
    authors: (record.authors ?? []).flatMap((author) =>
      authorOf(
        {
          literal: author.display_name,
          affiliations: (author.affiliations ?? []).map(({ name }) => name),
          ...identityOf(author.author?.links ?? []),
        },
        warnings,
      ),
    ),
    keywords: (record.topics ?? []).flatMap(({ name }) =>
      tidy(name) === "" ? [] : [{ lang: "en" as const, text: tidy(name) }],
    ),
    versions,
    ...(versions.every(({ status }) => status === "withdrawn")
      ? { statusNotice: { kind: "withdrawn" as const } }
      : {}),
    warnings,
  };
}

/** Who the author is to the registers Paperoni reads; its link to DBLP is a name, unless it is a person’s id. */
function identityOf(links: readonly PaperoniLink[]): {
  readonly orcid: string | undefined;
  readonly sourceIds: { readonly [Register in keyof ImportedAuthor["sourceIds"]]: string | null | undefined };
} {
  const at = (type: string, form: RegExp): string | undefined =>
    links.find((link) => link.type === type && form.test(link.link))?.link;
  return {
    orcid: at("orcid", /./),
    sourceIds: {
      openalex: openalexId(at("openalex", /A\d+$/)),
      s2: at("semantic_scholar", /^\d+$/),
      openreview: at("openreview", /^~/),
      dblp: at("dblp", /^(?:homepages\/)?[a-z\d]+\/[\w-]+$/i),
    },
  };
}
