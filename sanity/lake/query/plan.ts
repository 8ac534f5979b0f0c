// The planner. groq-js evaluates `*[…]` by looking at every document; this narrows `*` to what an index says can match
// and leaves the rest of the filter to groq-js, so that an answer cannot differ, only come sooner.
import type { ExprNode, FilterNode, PipeFuncCallNode } from "groq-js";
import type { StoredDocument } from "../document.ts";
import { candidatesOf } from "./candidates.ts";
import type { DocumentView } from "./document-view.ts";
import type { Lookups } from "./lookups.ts";
import { projectEach } from "./own-projections.ts";
import { attributePath, conjunction, conjuncts, constantOf, mapChildren, someNode } from "./syntax.ts";
import { foldText, matchesSearch, searchableText } from "./text-search.ts";

export interface Planning {
  readonly view: DocumentView;
  readonly lookups: Lookups;
  /** Off: only what groq-js cannot do is rewritten. The tests compare both. */
  readonly narrow: boolean;
  /** Evaluates a part that depends on nothing around it; the caller remembers its answer while the view stays the same. */
  readonly closed: ((source: ExprNode, planned: () => ExprNode) => readonly unknown[]) | null;
  /** Hidden parameters: lists that the plan refers to. */
  readonly lists: Map<string, readonly unknown[]>;
}

/** The same query, rewritten. */
export function plan(node: ExprNode, planning: Planning): ExprNode {
  const { narrow, closed } = planning;
  const rewrite = (each: ExprNode): ExprNode => {
    if (narrow && closed && isClosed(each))
      return list(
        closed(each, () => rewriteNode(each)),
        planning,
      );
    return rewriteNode(each);
  };
  const rewriteNode = (each: ExprNode): ExprNode => {
    const search = textSearch(each, planning);
    if (search) return search;
    if (narrow && each.type === "Filter" && each.base.type === "Everything")
      return narrowFilter(each, planning, rewrite);
    if (narrow && isInOrder(each)) return rewrite(each.base);
    return mapChildren(each, rewrite);
  };
  // A list of documents, each shown by itself, and nothing around it: what did not change is not shown anew.
  if (narrow && closed && node.type === "Map" && isClosed(node.base)) {
    const { base } = node;
    const shown = projectEach(
      node.expr,
      closed(base, () => rewriteNode(base)),
    );
    if (shown !== null) return list(shown, planning);
  }
  return rewrite(node);
}

function narrowFilter(
  filter: FilterNode,
  planning: Planning,
  rewrite: (node: ExprNode) => ExprNode,
): ExprNode {
  const candidates = candidatesOf(filter.expr, planning.view);
  if (!candidates) return mapChildren(filter, rewrite);
  if (candidates.kind === "known") {
    const base = list(candidates.documents, planning);
    const rest = conjunction(conjuncts(filter.expr).filter((each) => each !== candidates.settled));
    return rest ? { type: "Filter", base, expr: rewrite(rest) } : base;
  }
  // A key that is no string finds nothing in an index of strings: then every document is looked at.
  const found = planning.lookups.node(candidates.key, candidates.find);
  const base: ExprNode = {
    type: "FuncCall",
    namespace: "global",
    name: "coalesce",
    args: [found, { type: "Everything" }],
  };
  return { type: "Filter", base, expr: rewrite(filter.expr) };
}

function list(items: readonly unknown[], planning: Planning): ExprNode {
  const name = `\u0000list${planning.lists.size}`;
  planning.lists.set(name, items);
  return { type: "Parameter", name };
}

/** `*[…] | order(_id)`: `*` and whatever an index finds are in that order already. */
function isInOrder(node: ExprNode): node is PipeFuncCallNode {
  if (node.type !== "PipeFuncCall" || node.name !== "order" || node.args.length !== 1) return false;
  if (node.base.type !== "Filter" || node.base.base.type !== "Everything") return false;
  const [by] = node.args;
  const key = by?.type === "Asc" ? by.base : by;
  return key?.type === "AccessAttribute" && key.name === "_id" && key.base === undefined;
}

/** `*[…] | order(…)` that uses nothing from around it and nothing that changes by itself. */
function isClosed(node: ExprNode): boolean {
  let base = node;
  while (base.type === "PipeFuncCall" && base.name === "order") base = base.base;
  if (base.type !== "Filter" || base.base.type !== "Everything") return false;
  return !someNode(node, dependsOnSurroundings);
}

const surroundings: ReadonlySet<string> = new Set(["Parent", "Context", "Projection", "Parameter"]);

function dependsOnSurroundings(node: ExprNode): boolean {
  if (node.type === "FuncCall") return node.name === "now" || node.name === "identity";
  if (node.type === "PipeFuncCall") return node.name !== "order";
  return surroundings.has(node.type);
}

function textSearch(node: ExprNode, { view, lookups }: Planning): ExprNode | null {
  if (node.type !== "OpCall" || node.op !== "match") return null;
  const { left, right } = node;
  if (right.type !== "FuncCall" || right.namespace !== "text" || right.name !== "query") return null;
  const search = right.args[0] ? constantOf(right.args[0])?.value : undefined;
  if (typeof search !== "string") return null;
  // `[@, _id] match text::query(…)` is about the whole document, anything else about the text it names.
  if (attributePath(left) === null && someNode(left, ({ type }) => type === "This")) {
    const whole = (id: string): boolean => {
      const document: StoredDocument | undefined = view.get(id);
      return document !== undefined && matchesSearch(search, searchableText(document));
    };
    return lookups.node({ type: "AccessAttribute", name: "_id" }, whole);
  }
  return lookups.node(left, (text) => matchesSearch(search, foldText(text)));
}
