// The planner. groq-js evaluates `*[…]` by looking at every document; this narrows `*` to what an index says can match
// and leaves the rest of the filter to groq-js, so that an answer cannot differ, only come sooner.
import type { ExprNode, FilterNode, PipeFuncCallNode } from "groq-js";
import type { StoredDocument } from "../document.ts";
import { candidatesOf } from "./candidates.ts";
import { placeOf, type DocumentView } from "./document-view.ts";
import type { Lookups } from "./lookups.ts";
import { ofEach, type Follow } from "./of-each.ts";
import { sortBy } from "./sort-by.ts";
import { attributePath, conjunction, conjuncts, constantOf, mapChildren, someNode } from "./syntax.ts";
import { foldText, matchesSearch, searchableText } from "./text-search.ts";

export interface Planning {
  readonly view: DocumentView;
  readonly lookups: Lookups;
  /** Off: only what groq-js cannot do is rewritten. The tests compare both. */
  readonly narrow: boolean;
  /** Evaluates a part that depends on nothing around it; the caller remembers its answer while the view stays the same. */
  readonly closed: ((source: ExprNode, planned: () => ExprNode) => readonly unknown[]) | null;
  readonly follow: Follow;
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
    if (narrow && closed && isClosed(each)) return ordered(each, planning, rewrite);
    return mapChildren(each, rewrite);
  };
  // A list of documents, each shown by itself, and nothing around it: what did not change is not shown anew.
  if (narrow && closed && node.type === "Map" && isClosed(node.base)) {
    const { base } = node;
    const shown = ofEach(
      node.expr,
      closed(base, () => rewriteNode(base)),
      planning.follow,
    );
    if (shown !== null) return list(shown, planning);
  }
  return rewrite(node);
}

/** `… | order(…)` or `…[0...20]` of a list that depends on nothing around it. */
function ordered(node: ExprNode, planning: Planning, rewrite: (node: ExprNode) => ExprNode): ExprNode {
  if (node.type === "PipeFuncCall" && node.name === "order") {
    const base = rewrite(node.base);
    const documents = base.type === "Parameter" ? planning.lists.get(base.name) : undefined;
    const sorted = documents ? sortBy(node, documents, planning.follow) : null;
    return sorted ? list(sorted, planning) : { ...node, base };
  }
  return mapChildren(node, rewrite);
}

function narrowFilter(
  filter: FilterNode,
  planning: Planning,
  rewrite: (node: ExprNode) => ExprNode,
): ExprNode {
  const candidates = candidatesOf(filter.expr, planning.view);
  if (!candidates) return mapChildren(filter, rewrite);
  if (candidates.kind === "known") {
    const { documents, open } = afterId(
      candidates.documents,
      conjuncts(filter.expr).filter((each) => each !== candidates.settled),
    );
    const base = list(documents, planning);
    const rest = conjunction(open);
    if (!rest) return base;
    const fits = planning.closed && ofEach(rest, documents, planning.follow);
    if (fits)
      return list(
        documents.filter((_, place) => fits[place] === true),
        planning,
      );
    return { type: "Filter", base, expr: rewrite(rest) };
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

/** `_id > "…"`, how one asks for a long list a slice at a time, cuts documents that are in the order of their ids. */
function afterId(
  documents: readonly StoredDocument[],
  conditions: readonly ExprNode[],
): { readonly documents: readonly StoredDocument[]; readonly open: readonly ExprNode[] } {
  for (const condition of conditions) {
    if (condition.type !== "OpCall" || condition.op !== ">") continue;
    const after = constantOf(condition.right)?.value;
    if (typeof after !== "string" || attributePath(condition.left)?.join() !== "_id") continue;
    const at = placeOf(documents, after);
    return {
      documents: documents.slice(documents[at]?._id === after ? at + 1 : at),
      open: conditions.filter((each) => each !== condition),
    };
  }
  return { documents, open: conditions };
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

/** `*[…] | order(…)[0...20]` that uses nothing from around it and nothing that changes by itself. */
function isClosed(node: ExprNode): boolean {
  let base = node;
  while (base.type === "Slice" || (base.type === "PipeFuncCall" && base.name === "order")) base = base.base;
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
