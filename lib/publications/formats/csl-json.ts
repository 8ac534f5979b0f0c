import { texToText } from "../../math/tex-to-text.ts";
import { typeOfCsl } from "../import/csl-json/csl-types.ts";
import { isGroupInBraces } from "../import/organization.ts";
import type { PublicationType } from "../publication.ts";
import {
  citableAbstracts,
  citableAddress,
  citableArxiv,
  citableTitle,
  citedType,
  nameSuffix,
  noticeNote,
} from "./citable.ts";
import type { Citable } from "./citable.ts";
import { citationKey } from "./citation-key.ts";

const types = {
  article: "article-journal",
  conferencePaper: "paper-conference",
  workshopPaper: "paper-conference",
  preprint: "article",
  thesis: "thesis",
  report: "report",
  book: "book",
  chapter: "chapter",
  dataset: "dataset",
  software: "software",
  patent: "patent",
} as const satisfies Record<PublicationType, string>;

type CslName =
  | { readonly family: string; readonly given?: string; readonly suffix?: string }
  | { readonly literal: string };

/** An item of CSL-JSON (citation-style-language/schema). */
export type CslItem = {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly [field: string]: unknown;
};

/**
 * A work as an item of CSL-JSON; what is not known is absent. What CSL has no variable for is in `custom`, the schema's
 * room for it, so that lib/publications/import/csl-json reads the same work back.
 */
export function writeCslJson(work: Citable, origin: string): CslItem {
  const { lead, authors, groupAuthors = [], editors = [], year } = work;
  const names = [...authors.map(person), ...groupAuthors.map((literal) => ({ literal }))];
  const issued = lead?.date?.split("-").map(Number) ?? (year === null ? null : [year]);
  const arxiv = citableArxiv(work);
  const [own, other] = citableAbstracts(work);
  const abstract = own?.lang === work.title.lang ? own : undefined;
  return {
    id: citationKey(work),
    type: types[citedType(work)],
    title: citableTitle(work),
    ...(names.length === 0 ? {} : { author: names }),
    ...(editors.length === 0 ? {} : { editor: editors.map(person) }),
    ...(issued === null ? {} : { issued: { "date-parts": [issued] } }),
    ...known({
      "container-title": lead?.venue?.citedAs,
      "container-title-short": lead?.venue?.abbreviation,
      volume: lead?.volume,
      issue: lead?.issue,
      page: lead?.pages?.replaceAll("–", "-"),
      section: lead?.track,
      publisher: lead?.publisher,
      DOI: lead?.identifiers.doi,
      ISBN: lead?.identifiers.isbn,
      ISSN: lead?.identifiers.issn,
      PMID: lead?.identifiers.pmid,
      PMCID: lead?.identifiers.pmcid,
      archive: arxiv === null ? null : "arXiv",
      archive_location: arxiv,
      URL: citableAddress(work, origin),
      status: lead?.status === "submitted" || lead?.status === "accepted" ? lead.status : null,
      note: noticeNote(work),
      abstract: abstract === undefined ? null : texToText(abstract.tex),
      keyword: keywordsIn(work, work.title.lang).join("; "),
      language: work.title.lang,
    }),
    ...custom(work, [own, other].find((one) => one !== undefined && one !== abstract) ?? null),
  };
}

function person(name: Parameters<typeof nameSuffix>[0]): CslName {
  const { given, family } = name;
  if (given === null || family === null) return { family: family ?? name.name };
  const suffix = nameSuffix(name);
  return { family, given, ...(suffix === null ? {} : { suffix }) };
}

function custom(
  work: Citable,
  otherAbstract: { readonly lang: string; readonly tex: string } | null,
): object {
  const { lead, groupAuthors = [] } = work;
  const translation = work.inEveryLanguage?.titleTranslation ?? null;
  const otherLang = work.title.lang === "en" ? "fr" : "en";
  const groups = groupAuthors.filter((group) => !isGroupInBraces(group));
  const keywords = keywordsIn(work, otherLang);
  const identifiers = known({
    openreview: lead?.identifiers.openreview,
    pmlr: lead?.identifiers.pmlr,
    acl: lead?.identifiers.acl,
    hal: lead?.identifiers.hal,
    dblp: lead?.identifiers.dblp,
    s2: lead?.identifiers.s2,
    openalex: lead?.identifiers.openalex,
  });
  const links = (lead?.links ?? []).map(({ kind, url }) => ({ kind, url }));
  const isRead = typeOfCsl(types[citedType(work)], "", lead?.venue?.citedAs ?? null).type === work.type;
  const told = {
    ...(isRead ? {} : { type: work.type }),
    ...(groups.length === 0 ? {} : { groupAuthors: groups }),
    ...(translation === null
      ? {}
      : { titleTranslation: { lang: translation.lang, text: texToText(translation.value) } }),
    ...(otherAbstract === null ? {} : { abstracts: { [otherAbstract.lang]: texToText(otherAbstract.tex) } }),
    ...(keywords.length === 0 ? {} : { keywords: { [otherLang]: keywords } }),
    ...(Object.keys(identifiers).length === 0 ? {} : { identifiers }),
    ...(links.length === 0 ? {} : { links }),
  };
  return Object.keys(told).length === 0 ? {} : { custom: told };
}

function keywordsIn({ inEveryLanguage }: Citable, lang: string): readonly string[] {
  return (inEveryLanguage?.keywords ?? []).filter((word) => word.lang === lang).map(({ value }) => value);
}

function known(fields: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      (field): field is [string, string] => typeof field[1] === "string" && field[1] !== "",
    ),
  );
}
