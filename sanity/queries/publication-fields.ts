import { namedResearcher, researcherLinkFields, shown } from "./fragments.ts";

const versionFields = /* groq */ `
  _key,
  kind,
  "venue": venue->{_id, _type, name, nameFr, abbreviation, kind, issn},
  venueText,
  status,
  date,
  volume,
  issue,
  pages,
  publisher,
  track,
  peerReviewed,
  identifiers{doi, arxiv, openreview, pmlr, acl, pmid, pmcid, hal, dblp, s2, openalex, isbn, issn},
  links[]{_key, kind, url},
  "hostedPdf": hostedPdf{licence, "file": asset->{_id, _type, extension, size}}
`;

/** A work as lists show it, with its abstracts whole. */
export const publicationEntryFields = /* groq */ `
  _id,
  _type,
  shortId,
  title,
  titleLang,
  type,
  authors[]{
    _key,
    printedName{display, given, family},
    "named": researcher{${namedResearcher}},
    "researcher": select(researcher->visibility in ${shown} => researcher->{${researcherLinkFields}}),
    orcid,
    affiliations,
    equal,
    corresponding
  },
  groupAuthors,
  editors[]{_key, display, given, family},
  leadVersion,
  versions[]{${versionFields}},
  abstracts[]{_key, lang, text, state, source},
  statusNotice{kind, date, reason, noticeUrl}
`;
