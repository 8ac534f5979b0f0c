// What a projection makes of a document is remembered for as long as the document stays as it is: after a write, a list
// of twenty thousand works costs the one that changed.
import { evaluateSync, toJS, type ExprNode } from "groq-js";
import { isRecord } from "../document.ts";
import { someNode } from "./syntax.ts";

/** Projections that are remembered at a time; each holds one small object a document. */
const mostProjections = 12;
/** Shorter lists are made anew sooner than remembered. */
const shortestList = 16;
const longestKey = 4096;
const remembered = new Map<string, WeakMap<object, unknown>>();

/**
 * Each document as a projection shows it; null when that depends on more than the document itself, or is not worth
 * remembering. What is given is shared by all who ask: it may not be changed.
 */
export function projectEach(expr: ExprNode, documents: readonly unknown[]): readonly unknown[] | null {
  if (documents.length < shortestList || someNode(expr, dependsOnOthers)) return null;
  const key = JSON.stringify(expr);
  if (key.length > longestKey || !documents.every(isRecord)) return null;
  const known = remembered.get(key) ?? new WeakMap<object, unknown>();
  remembered.delete(key);
  remembered.set(key, known);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= mostProjections) break;
    remembered.delete(oldest);
  }
  return documents.map((document) => {
    if (known.has(document)) return known.get(document);
    const shown: unknown = toJS(evaluateSync(expr, { root: document })) ?? null;
    known.set(document, shown);
    return shown;
  });
}

const others: ReadonlySet<string> = new Set(["Everything", "Parent", "Context", "Parameter", "Deref"]);

function dependsOnOthers(node: ExprNode): boolean {
  if (others.has(node.type)) return true;
  if (node.type === "PipeFuncCall") return node.name !== "order";
  return node.type === "FuncCall" && !ofItself.has(`${node.namespace}::${node.name}`);
}

/** Functions whose answer is made from what they are given alone. */
const ofItself: ReadonlySet<string> = new Set([
  "global::coalesce",
  "global::count",
  "global::defined",
  "global::length",
  "global::lower",
  "global::round",
  "global::string",
  "global::upper",
  "array::compact",
  "array::join",
  "array::unique",
  "pt::text",
  "string::split",
  "string::startsWith",
]);
