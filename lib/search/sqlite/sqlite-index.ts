import type { DatabaseSync, StatementSync } from "node:sqlite";
import { countFacets, passes } from "../facets.ts";
import type { Candidate } from "../facets.ts";
import { matchOf } from "../match.ts";
import type { Expanded } from "../match.ts";
import type { FoundType } from "../question.ts";
import type { Answer, Correction, Found, Request, SearchIndex } from "../search-index.ts";
import { putInOrder } from "../put-in-order.ts";
import { isOut, weights } from "./schema.ts";
import { speller } from "./spelling.ts";

/** From how many texts with all the words on those with only some are no longer looked for. */
const enough = 10;
/** How many of those with only some are shown at most, the best ones. */
const mostPartial = 50;

const attributes =
  "documents.n, documents.type, documents.kind, documents.year, documents.languages, documents.topics";
const score = `bm25(texts, ${weights.join(", ")})`;

/** Asks an index that `openForReading` gave. */
export function sqliteIndex(database: DatabaseSync): SearchIndex {
  const { expand } = speller(database);
  const matching = database.prepare(
    `select ${attributes}, documents.titles, ${score} as score from texts join documents on documents.n = texts.rowid
     where texts match ? and ${isOut} order by score, documents.date desc, documents.n limit ?`,
  );
  const everything = database.prepare(
    `select ${attributes} from documents where ${isOut} order by date desc, id`,
  );
  const identified = database.prepare(
    `select ${attributes} from identifiers join documents using (n) where value = ? and ${isOut}`,
  );
  const stored = database.prepare("select id, type, stored from documents where n = ?");
  const byId = database.prepare("select id, type, stored from documents where id = ?");
  for (const statement of [matching, everything, identified]) statement.setReturnArrays(true);
  return {
    search: async (request) => {
      const { candidates, whole, corrections } = find(request);
      const kept = candidates.filter((candidate) => passes(candidate, request.filters));
      const from = (request.page - 1) * request.perPage;
      return {
        total: kept.length,
        whole: kept.filter(({ n }) => whole === null || whole.has(n)).length,
        found: fetch(kept.slice(from, from + request.perPage)),
        facets: countFacets(candidates, request.filters),
        corrections,
      } satisfies Answer;
    },
    async *walk(request, slice) {
      // Only numbers are held while the file is sent.
      const numbers = Uint32Array.from(numbersOf(request));
      for (let from = 0; from < numbers.length; from += slice)
        yield [...numbers.subarray(from, from + slice)].flatMap((n) => read(stored, n) ?? []);
    },
    byIds: async (ids) => ids.flatMap((id) => read(byId, id) ?? []),
  };

  function numbersOf(request: Parameters<SearchIndex["walk"]>[0]): readonly number[] {
    const { candidates } = find(request);
    return candidates.filter((candidate) => passes(candidate, request.filters)).map(({ n }) => n);
  }

  function fetch(candidates: readonly Candidate[]): readonly Found[] {
    return candidates.flatMap(({ n }) => read(stored, n) ?? []);
  }

  /** Everything that answers the question, the best first; `whole`: which of it holds every word, `null` for all. */
  function find({ question, now, isLiteral }: Pick<Request, "question" | "now" | "isLiteral">): {
    readonly candidates: readonly Candidate[];
    readonly whole: ReadonlySet<number> | null;
    readonly corrections: readonly Correction[];
  } {
    const inYears = ({ year }: Candidate): boolean =>
      question.years === null ||
      (year !== null && year >= question.years.from && year <= question.years.until);
    if (question.identifier !== null)
      return { candidates: rows(identified, question.identifier, now), whole: null, corrections: [] };
    const terms: readonly Expanded[] = question.terms.map((term) =>
      isLiteral ? { ...term, instead: [] } : expand(term, now),
    );
    const all = matchOf(terms, "all", question.excluded);
    if (all === null)
      return { candidates: rows(everything, now).filter(inYears), whole: null, corrections: [] };
    const corrections = terms.flatMap(({ words: [typed = ""], instead }) =>
      instead.length === 0 ? [] : [{ typed, instead }],
    );
    const candidates = putInOrder(rows(matching, all, now, -1).filter(inYears), terms);
    const any = terms.length > 1 ? matchOf(terms, "any", question.excluded) : null;
    if (candidates.length >= enough || any === null) return { candidates, whole: null, corrections };
    const whole = new Set(candidates.map(({ n }) => n));
    const partial = putInOrder(rows(matching, any, now, 2 * mostPartial), terms).filter(
      (candidate) => !whole.has(candidate.n) && inYears(candidate),
    );
    return { candidates: [...candidates, ...partial.slice(0, mostPartial)], whole, corrections };
  }
}

function rows(statement: StatementSync, ...asked: (string | number)[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const row of statement.iterate(...asked)) {
    const [n, type, kind, year, languages, topics, titles = "", score = 0] = Object.values(row);
    found.push({
      n: Number(n),
      type: String(type),
      kind: kind === null ? null : String(kind),
      year: year === null ? null : Number(year),
      languages: languages === "both" ? ["en", "fr"] : [String(languages)],
      topics: topics === "" ? [] : String(topics).split(" "),
      titles: String(titles),
      score: Number(score),
    });
  }
  return found;
}

function read(statement: StatementSync, key: string | number): Found | null {
  const row = statement.get(key);
  if (row === undefined) return null;
  // Written by sqlite-store.ts, of this very version.
  return { id: String(row["id"]), type: row["type"] as FoundType, stored: JSON.parse(String(row["stored"])) };
}
