import type { SearchedPublicationsQueryResult } from "#sanity/generated.ts";
import { texToText } from "../math/tex-to-text.ts";
import { parsePublicationEntry, parseVersions } from "../publications/parse-entry.ts";
import { workLanguages } from "../publications/work-languages.ts";
import { identifierIn } from "./identifier.ts";
import type { IndexedDocument } from "./indexed-document.ts";
import { mentionsIn } from "./mentions.ts";

type Stored = SearchedPublicationsQueryResult[number];

/** A work as the index takes it in; `null` when it cannot be shown. TeX is found by the letters one reads. */
export function indexPublication(stored: Stored): IndexedDocument | null {
  const entry = parsePublicationEntry(stored, "en");
  if (entry === null) return null;
  const versions = parseVersions(stored, "en");
  const titles = { en: stored.titleTranslations?.en ?? "", fr: stored.titleTranslations?.fr ?? "" };
  titles[entry.title.lang] = texToText(entry.title.tex);
  const texts = { en: stored.plainSummary?.en ?? "", fr: stored.plainSummary?.fr ?? "" };
  for (const { lang, text } of stored.abstracts ?? [])
    if (lang !== null && text !== null) texts[lang] += `\n${texToText(text)}`;
  return {
    id: stored._id,
    type: "publication",
    kind: entry.type,
    year: entry.year,
    date: entry.lead?.date ?? (entry.year === null ? "" : String(entry.year)),
    visibleFrom: null,
    languages: workLanguages({
      ...stored,
      abstracts: (stored.abstracts ?? []).map(({ lang, state, text }) => ({
        lang,
        state,
        isThere: text !== null && text.trim() !== "",
      })),
    }),
    topics: (stored.topics ?? []).flatMap((topic) => topic?._id ?? []),
    texts: {
      titleEn: titles.en,
      titleFr: titles.fr,
      authors: [...entry.authors.map(({ name }) => name), ...(stored.groupAuthors ?? [])].join("\n"),
      venue: (stored.versions ?? [])
        .flatMap(({ venue, venueText }) => [venue?.name, venue?.nameFr, venue?.abbreviation, venueText])
        .filter(Boolean)
        .join("\n"),
      keywords: [...(stored.keywords ?? []), ...(stored.topics ?? []).map((topic) => topic?.title)]
        .flatMap((word) => [word?.en, word?.fr])
        .filter(Boolean)
        .join("\n"),
      textEn: texts.en,
      textFr: texts.fr,
    },
    identifiers: versions.flatMap(({ identifiers: { doi, arxiv } }) =>
      [doi, arxiv].flatMap((value) => (value === null ? [] : (identifierIn(value) ?? []))),
    ),
    mentions: mentionsIn(stored),
    stored,
  };
}
