import { noFilters } from "../question.ts";
import { readQuestion } from "../read-question.ts";
import type { SearchIndex } from "../search-index.ts";
import type { Family, KnownItem } from "./known-items.ts";

/** How well known items are found: mean reciprocal rank and recall, both among the first ten. */
export type Quality = {
  readonly family: Family | "all";
  readonly questions: number;
  readonly mrr: number;
  readonly recall: number;
};

export type Measurement = {
  readonly families: readonly Quality[];
  readonly all: Quality;
  /** Milliseconds an answer took. */
  readonly p50: number;
  readonly p95: number;
  readonly missed: readonly KnownItem[];
};

const first = 10;

/** Asks every question and looks where its work stands. */
export async function measure(index: SearchIndex, items: readonly KnownItem[]): Promise<Measurement> {
  const ranks: { readonly item: KnownItem; readonly rank: number }[] = [];
  const times: number[] = [];
  for (const item of items) {
    const began = performance.now();
    const { found } = await index.search({
      question: readQuestion(item.text),
      filters: noFilters,
      page: 1,
      perPage: first,
      now: "2030-01-01T00:00:00.000Z",
      isLiteral: false,
    });
    times.push(performance.now() - began);
    ranks.push({ item, rank: found.findIndex(({ id }) => id === item.id) + 1 });
  }
  const sorted = times.toSorted((one, other) => one - other);
  const byFamily = Map.groupBy(ranks, ({ item }) => item.family);
  return {
    families: [...byFamily].map(([family, some]) => qualityOf(family, some)),
    all: qualityOf("all", ranks),
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? 0,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    missed: ranks.filter(({ rank }) => rank === 0).map(({ item }) => item),
  };
}

function qualityOf(family: Quality["family"], ranks: readonly { readonly rank: number }[]): Quality {
  const mean = (value: (rank: number) => number): number =>
    ranks.reduce((sum, { rank }) => sum + value(rank), 0) / Math.max(1, ranks.length);
  return {
    family,
    questions: ranks.length,
    mrr: mean((rank) => (rank === 0 ? 0 : 1 / rank)),
    recall: mean((rank) => (rank === 0 ? 0 : 1)),
  };
}
