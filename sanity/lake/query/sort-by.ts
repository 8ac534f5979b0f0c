import type { ExprNode, PipeFuncCallNode } from "groq-js";
import { ofEach, type Follow } from "./of-each.ts";

/**
 * The documents in the order that `| order(…)` asks for, by keys that are remembered for each document; null when a key
 * depends on more than its document. Same rule as GROQ's total order: numbers, then strings, then booleans, then all
 * else as equals; those that tie stay as they were.
 */
export function sortBy(
  { args }: PipeFuncCallNode,
  documents: readonly unknown[],
  follow: Follow,
): readonly unknown[] | null {
  const keys: { readonly sign: 1 | -1; readonly values: readonly unknown[] }[] = [];
  for (const arg of args) {
    const values = ofEach(keyOf(arg), documents, follow);
    if (values === null) return null;
    keys.push({ sign: arg.type === "Desc" ? -1 : 1, values });
  }
  const places = documents.map((_, place) => place);
  places.sort((one, other) => {
    for (const { sign, values } of keys) {
      const order = sign * compare(values[one], values[other]);
      if (order !== 0) return order;
    }
    return one - other;
  });
  return places.map((place) => documents[place]);
}

function keyOf(arg: ExprNode): ExprNode {
  return arg.type === "Asc" || arg.type === "Desc" ? arg.base : arg;
}

function compare(one: unknown, other: unknown): number {
  if (typeof one === "string" && typeof other === "string") return one < other ? -1 : Number(one > other);
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one === "boolean" && typeof other === "boolean") return Number(one) - Number(other);
  return rankOf(one) - rankOf(other);
}

function rankOf(value: unknown): number {
  if (typeof value === "number") return 1;
  if (typeof value === "string") return 2;
  return typeof value === "boolean" ? 3 : 4;
}
