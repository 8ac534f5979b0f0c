import type { SearchedPublicationsQueryResult } from "#sanity/generated.ts";
import { Random } from "#sanity/lake/testing/random.ts";
import { indexPublication } from "../index-publication.ts";
import type { IndexedDocument } from "../indexed-document.ts";

type Stored = SearchedPublicationsQueryResult[number];

const words =
  "causal learning graph sparse bandit gradient kernel policy latent robust diffusion attention étude réseau apprentissage".split(
    " ",
  ) as [string, ...string[]];

/** Works that do not exist, with abstracts as long as real ones, as the index takes them in. */
export function* madeUpWorks(count: number, seed = 1): Generator<IndexedDocument> {
  const random = new Random(seed);
  const text = (length: number): string => Array.from({ length }, () => random.pick(words)).join(" ");
  for (let number = 0; number < count; number += 1) {
    const id = String(number).padStart(6, "2").replaceAll(/[01]/g, "x");
    const stored: Stored = {
      _id: `publication-${number}`,
      _type: "publication",
      shortId: id,
      title: `${text(8)} ${number}`,
      titleLang: "en",
      type: "conferencePaper",
      authors: Array.from({ length: 5 }, (_, at) => ({
        _key: `a${at}`,
        printedName: { display: `Given ${text(1)}`, given: "Given", family: text(1) },
        named: null,
        researcher: null,
        orcid: null,
        affiliations: null,
        equal: null,
        corresponding: null,
      })),
      groupAuthors: null,
      editors: null,
      leadVersion: null,
      versions: [],
      abstracts: [{ _key: "en", lang: "en", text: text(150), state: "author", source: null }],
      statusNotice: null,
      titleTranslations: null,
      plainSummary: null,
      keywords: null,
      topics: null,
    };
    const indexed = indexPublication(stored);
    if (indexed !== null)
      yield { ...indexed, year: 2000 + (number % 25), date: String(2000 + (number % 25)) };
  }
}
