// Sync tags: what an answer depends on, in opaque words. A change sends the words that concern it, and whoever holds an
// answer with one of them asks again. A dependency may be told too widely, never too narrowly.
import { createHash } from "node:crypto";
import type { ExprNode } from "groq-js";
import { isPublicId, publishedIdOf } from "../document-id.ts";
import type { Dataset } from "../store/dataset.ts";
import type { DocumentChange } from "../store/transaction.ts";
import type { Perspective } from "./perspective.ts";
import { attributePath, conjuncts, constantOf, mapChildren } from "./syntax.ts";

/** Next.js takes 128 tags for one cached page; a page may ask several questions. */
const mostTags = 60;

/** What an answer was made from. Ids are those of published documents, whichever member of the group was read. */
export class Dependencies {
  #onAll = false;
  readonly #types = new Set<string>();
  readonly #ids = new Set<string>();
  /** Documents that a reference led to; null where there was none. */
  readonly #followed = new Map<string, string | null>();

  all(): void {
    this.#onAll = true;
  }

  types(names: Iterable<string>): void {
    for (const name of names) this.#types.add(name);
  }

  ids(ids: Iterable<string>): void {
    for (const id of ids) this.#ids.add(publishedIdOf(id));
  }

  followed(id: string, type: string | null): void {
    this.#followed.set(publishedIdOf(id), type);
  }

  /** As few tags as tell it, and no more than a cache can take. */
  tags(dataset: string, perspective: Perspective): readonly string[] {
    const scope = scopeOf(perspective);
    const whole = [tag(dataset, scope, "all", "")];
    if (this.#onAll) return whole;
    const followed = [...this.#followed].filter(
      ([id, type]) => !this.#ids.has(id) && (type === null || !this.#types.has(type)),
    );
    const types = new Set(this.#types);
    const ids = new Set([...this.#ids, ...followed.map(([id]) => id)]);
    if (types.size + ids.size > mostTags) {
      for (const [id, type] of followed) {
        if (type === null) continue;
        types.add(type);
        ids.delete(id);
      }
    }
    if (types.size + ids.size > mostTags) return whole;
    return [
      ...[...types].map((name) => tag(dataset, scope, "type", name)),
      ...[...ids].map((id) => tag(dataset, scope, "id", id)),
    ];
  }
}

/** The tags that a change makes void. `isPublic`: a reader without a token may know of it. */
export function tagsOfChange(
  dataset: Dataset,
  { id, before, after }: DocumentChange,
): { readonly isPublic: boolean; readonly tags: readonly string[] } {
  const publishedId = publishedIdOf(id);
  // A draft that goes away lets the published document show again, which may be of another type.
  const shown = dataset.documents.get(publishedId);
  const types = new Set([before, after, shown].flatMap((document) => document?._type ?? []));
  const scopes: readonly Scope[] = publishedId === id ? ["published", "all"] : ["all"];
  return {
    isPublic: isPublicId(id),
    tags: scopes.flatMap((scope) => [
      tag(dataset.name, scope, "all", ""),
      ...[...types].map((name) => tag(dataset.name, scope, "type", name)),
      tag(dataset.name, scope, "id", publishedId),
    ]),
  };
}

/** Adds what the text of a query alone tells of its dependencies. */
export function addDependencies(tree: ExprNode, dependencies: Dependencies): void {
  const visit = (node: ExprNode, isSelecting: boolean): void => {
    // What a condition or an order follows is not seen again when the list is remembered.
    if (node.type === "Deref" && isSelecting) return dependencies.all();
    if (node.type === "FuncCall" && !knownNamespaces.has(node.namespace)) return dependencies.all();
    if (node.type === "Everything") return dependencies.all();
    if (node.type === "Filter") {
      const keys = node.base.type === "Everything" ? keysOf(node.expr) : null;
      if (keys) {
        dependencies.types(keys.types);
        dependencies.ids(keys.ids);
      } else visit(node.base, isSelecting);
      return visit(node.expr, true);
    }
    if (node.type === "PipeFuncCall") {
      visit(node.base, isSelecting);
      for (const argument of node.args) visit(argument, true);
      return;
    }
    mapChildren(node, (child) => {
      visit(child, isSelecting);
      return child;
    });
  };
  visit(tree, false);
}

type Scope = "published" | "all";
type Keys = { readonly types: readonly string[]; readonly ids: readonly string[] };

/** Functions that look at what they are given and at nothing else of the dataset. */
const knownNamespaces: ReadonlySet<string> = new Set([
  "global",
  "string",
  "array",
  "math",
  "pt",
  "text",
  "dateTime",
  "diff",
  "delta",
  "geo",
]);

/** Which documents a filter can match at all: by id if it says so, or else by type. */
function keysOf(filter: ExprNode): Keys | null {
  const found = conjuncts(filter).flatMap((condition) => keysOfCondition(condition) ?? []);
  return found.find(({ types }) => types.length === 0) ?? found[0] ?? null;
}

function keysOfCondition(condition: ExprNode): Keys | null {
  if (condition.type === "Or") {
    const [left, right] = [keysOf(condition.left), keysOf(condition.right)];
    return left && right
      ? { types: [...left.types, ...right.types], ids: [...left.ids, ...right.ids] }
      : null;
  }
  if (condition.type !== "OpCall") return null;
  if (condition.op === "==")
    return (
      keysOfComparison(condition.left, condition.right) ?? keysOfComparison(condition.right, condition.left)
    );
  return condition.op === "in" ? keysOfComparison(condition.left, condition.right) : null;
}

function keysOfComparison(attribute: ExprNode, value: ExprNode): Keys | null {
  const [name, ...more] = attributePath(attribute) ?? [];
  const constant = constantOf(value);
  if (constant === null || more.length > 0) return null;
  const values: readonly unknown[] = Array.isArray(constant.value) ? constant.value : [constant.value];
  const texts = values.filter((each) => typeof each === "string");
  if (name === "_type") return { types: texts, ids: [] };
  return name === "_id" ? { types: [], ids: texts } : null;
}

function scopeOf({ kind }: Perspective): Scope {
  return kind === "public" || kind === "published" ? "published" : "all";
}

function tag(dataset: string, scope: Scope, kind: "all" | "type" | "id", name: string): string {
  const hash = createHash("sha256").update(JSON.stringify([dataset, scope, kind, name]));
  return `s1:${hash.digest("base64url").slice(0, 12)}`;
}
