import { isRecord } from "../document.ts";

/** What a Content Lake adds to every document. */
const added: ReadonlySet<string> = new Set(["_createdAt", "_updatedAt", "_rev"]);

/**
 * Whether an answer is the one expected: what a Content Lake adds to documents does not count where it is not asked for,
 * nor the last bits of a number, nor the order of a list that the query does not order.
 */
export function isSameAnswer(answer: unknown, expected: unknown, isOrdered: boolean): boolean {
  if (typeof answer === "number" && typeof expected === "number")
    return Math.abs(answer - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  if (Array.isArray(answer) && Array.isArray(expected))
    return (
      answer.length === expected.length &&
      (answer.every((item, index) => isSameAnswer(item, expected[index], isOrdered)) ||
        (!isOrdered && isSameBag(answer, expected)))
    );
  if (!isRecord(answer) || !isRecord(expected)) return answer === expected;
  const keys = Object.keys(answer).filter((key) => !added.has(key) || Object.hasOwn(expected, key));
  return (
    keys.length === Object.keys(expected).length &&
    keys.every((key) => Object.hasOwn(expected, key) && isSameAnswer(answer[key], expected[key], isOrdered))
  );
}

function isSameBag(answer: readonly unknown[], expected: readonly unknown[]): boolean {
  const left = [...expected];
  return answer.every((item) => {
    const at = left.findIndex((other) => isSameAnswer(item, other, false));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/**
 * An answer with the place of each scored document among the others (`_pos`, from 1, equal scores sharing one) instead
 * of its score: what a score is worth is nobody's promise, the order is.
 */
export function withPlaces(answer: unknown): unknown {
  if (!Array.isArray(answer)) return answer;
  const scores = answer.flatMap((item) => (isRecord(item) ? Number(item["_score"]) : []));
  const ranked = [...new Set(scores)].toSorted((one, other) => other - one);
  return answer.map((item) => {
    if (!isRecord(item)) return item;
    const { _score, ...rest } = item;
    return { ...rest, _pos: ranked.indexOf(Number(_score)) + 1 };
  });
}
