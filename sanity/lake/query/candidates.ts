import type { ExprNode } from "groq-js";
import type { StoredDocument } from "../document.ts";
import { byId, type DocumentView, type IndexKey } from "./document-view.ts";
import { attributePath, conjuncts, constantOf, memberPath, parentPath } from "./syntax.ts";

/**
 * The documents that a filter can match, by the best index there is.
 * `known`: a list; `settled` is the condition that the list already fulfils. `joined`: found for each value around the
 * filter, by a string that `key` gives (`^._id`).
 */
export type Candidates =
  | {
      readonly kind: "known";
      readonly documents: readonly StoredDocument[];
      readonly settled: ExprNode | null;
    }
  | {
      readonly kind: "joined";
      readonly key: ExprNode;
      readonly find: (key: string) => readonly StoredDocument[];
    };

/** The narrowest candidates of a filter; null when no index helps. */
export function candidatesOf(filter: ExprNode, view: DocumentView): Candidates | null {
  let best: Candidates | null = null;
  for (const condition of conjuncts(filter)) {
    const option = candidatesOfCondition(condition, view);
    if (option && (!best || cost(option) < cost(best))) best = option;
  }
  return best;
}

/** A join finds few documents as a rule; only a list known to be empty is better. */
function cost(candidates: Candidates): number {
  return candidates.kind === "joined" ? 1 : candidates.documents.length;
}

function candidatesOfCondition(condition: ExprNode, view: DocumentView): Candidates | null {
  if (condition.type === "OpCall" && condition.op === "==") {
    return (
      equality(condition.left, condition.right, condition, view) ??
      equality(condition.right, condition.left, condition, view)
    );
  }
  if (condition.type === "OpCall" && condition.op === "in")
    return (
      membership(condition.left, condition.right, condition, view) ??
      holding(condition.left, condition.right, condition, view)
    );
  if (condition.type === "Or" || condition.type === "Group") return either(condition, view);
  if (condition.type === "FuncCall" && condition.namespace === "global" && condition.name === "references") {
    return referring(condition.args, view);
  }
  return null;
}

function equality(
  left: ExprNode,
  right: ExprNode,
  condition: ExprNode,
  view: DocumentView,
): Candidates | null {
  const path = attributePath(left);
  if (!path) return null;
  const constant = constantOf(right);
  if (constant) return isKey(constant.value) ? known(find(view, path, constant.value), condition) : null;
  const key = outside(right);
  return key ? { kind: "joined", key, find: (value) => find(view, path, value) } : null;
}

function membership(
  left: ExprNode,
  right: ExprNode,
  condition: ExprNode,
  view: DocumentView,
): Candidates | null {
  const path = attributePath(left);
  const values = constantOf(right)?.value;
  if (!path || !Array.isArray(values) || !values.every(isKey)) return null;
  return known(union([...new Set(values)].map((value) => find(view, path, value))), condition);
}

/** `"a" in tags`, `"a" in versions[].doi`: documents whose list holds a value, or has a member that does. */
function holding(
  left: ExprNode,
  right: ExprNode,
  condition: ExprNode,
  view: DocumentView,
): Candidates | null {
  const value = constantOf(left)?.value;
  if (!isKey(value)) return null;
  const path = attributePath(right);
  if (path) return known(view.whereHolds(path, value), condition);
  const members = memberPath(right);
  return members && known(view.whereMemberHas(members.list, members.within, value), condition);
}

/** `a == 1 || b == 2`, when an index knows both sides. */
function either(condition: ExprNode, view: DocumentView): Candidates | null {
  if (condition.type === "Group") return candidatesOf(condition.base, view);
  if (condition.type !== "Or") return null;
  const [left, right] = [candidatesOf(condition.left, view), candidatesOf(condition.right, view)];
  if (left?.kind !== "known" || right?.kind !== "known") return null;
  return known(union([left.documents, right.documents]), null);
}

function referring(args: readonly ExprNode[], view: DocumentView): Candidates | null {
  const [argument] = args;
  if (!argument || args.length !== 1) return null;
  const constant = constantOf(argument);
  if (constant) {
    const ids = (Array.isArray(constant.value) ? constant.value : [constant.value]).filter(
      (id) => typeof id === "string",
    );
    return known(union([...new Set(ids)].map((id) => view.referringTo(id))), null);
  }
  const key = outside(argument);
  return key ? { kind: "joined", key, find: (id) => view.referringTo(id) } : null;
}

function find(view: DocumentView, path: readonly string[], key: IndexKey): readonly StoredDocument[] {
  if (path.length === 1 && typeof key === "string") {
    if (path[0] === "_type") return view.ofType(key);
    if (path[0] === "_id") {
      const document = view.get(key);
      return document ? [document] : [];
    }
  }
  return view.whereEquals(path, key);
}

function known(documents: readonly StoredDocument[], settled: ExprNode | null): Candidates {
  return { kind: "known", documents, settled };
}

function union(lists: readonly (readonly StoredDocument[])[]): readonly StoredDocument[] {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  return [...new Set(lists.flat())].sort(byId);
}

/** `^.path`, seen from outside the filter, where the candidates are looked up: one scope nearer. */
function outside(node: ExprNode): ExprNode | null {
  const parent = parentPath(node);
  if (!parent) return null;
  let key: ExprNode = parent.up === 1 ? { type: "This" } : { type: "Parent", n: parent.up - 1 };
  for (const name of parent.path) key = { type: "AccessAttribute", base: key, name };
  return key;
}

function isKey(value: unknown): value is IndexKey {
  return (
    typeof value === "string" ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value))
  );
}
