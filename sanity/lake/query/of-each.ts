// What an expression gives for a document is remembered for as long as the document, and those that its references led
// to, stay as they are: after a write, a list of twenty thousand works costs the one that changed.
import { evaluateSync, toJS, type ExprNode } from "groq-js";
import { isRecord, type StoredDocument } from "../document.ts";
import { someNode } from "./syntax.ts";

/** Where a reference leads in the view that is asked. */
export type Follow = (id: string) => StoredDocument | undefined;

interface Remembered {
  readonly value: unknown;
  /** The references that were followed, and where they led; null for none, as most have none. */
  readonly followed: readonly (readonly [string, StoredDocument | undefined])[] | null;
}

/** Expressions that are remembered at a time; each holds one small value a document. */
const mostExpressions = 48;
/** Shorter lists are made anew sooner than remembered. */
const shortestList = 16;
const longestKey = 32_768;
const remembered = new Map<string, WeakMap<object, Remembered>>();

/**
 * The value of an expression for each document, in order; null when it depends on more than the document and what it
 * refers to, or is not worth remembering. What is given is shared by all who ask: it may not be changed.
 */
export function ofEach(
  expr: ExprNode,
  documents: readonly unknown[],
  follow: Follow,
): readonly unknown[] | null {
  if (documents.length < shortestList || someNode(expr, dependsOnOthers)) return null;
  const key = JSON.stringify(expr);
  if (key.length > longestKey || !documents.every(isRecord)) return null;
  const known = remembered.get(key) ?? new WeakMap<object, Remembered>();
  remembered.delete(key);
  remembered.set(key, known);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= mostExpressions) break;
    remembered.delete(oldest);
  }
  return documents.map((document) => {
    const before = known.get(document);
    if (before && stands(before, follow)) return before.value;
    const now = evaluateFor(expr, document, follow);
    known.set(document, now);
    return now.value;
  });
}

/** Asks for every reference again, also so that the caller learns what the answer depends on. */
function stands({ followed }: Remembered, follow: Follow): boolean {
  return followed === null || followed.every(([id, document]) => follow(id) === document);
}

function evaluateFor(expr: ExprNode, document: object, follow: Follow): Remembered {
  const followed = new Map<string, StoredDocument | undefined>();
  const value: unknown =
    toJS(
      evaluateSync(expr, {
        root: document,
        dereference: ({ _ref }) => {
          const target = follow(_ref);
          followed.set(_ref, target);
          return target ?? null;
        },
      }),
    ) ?? null;
  return { value, followed: followed.size === 0 ? null : [...followed] };
}

const others: ReadonlySet<string> = new Set(["Everything", "Parent", "Context", "Parameter"]);

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
  "global::references",
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
