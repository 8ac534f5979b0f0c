// Content source maps: which document and path each string of an answer came from (for visual editing).
// groq-js cannot tell, so the query runs over copies of the documents in which every string ends in a mark of
// private-use characters, and the marks are read from the answer. What compares or computes gets strings without marks.
import type { ExprNode } from "groq-js";
import { isRecord, type StoredDocument } from "../document.ts";
import type { Lookups } from "./lookups.ts";
import { mapChildren } from "./syntax.ts";

/** https://www.sanity.io/docs/content-source-maps, for string values. */
export interface SourceMap {
  readonly documents: readonly { readonly _id: string; readonly _type: string }[];
  readonly paths: readonly string[];
  readonly mappings: Readonly<
    Record<
      string,
      {
        readonly type: "value";
        readonly source: { readonly type: "documentValue"; readonly document: number; readonly path: number };
      }
    >
  >;
}

export const emptySourceMap: SourceMap = { documents: [], paths: [], mappings: {} };

const [open, close] = ["\uE0F0", "\uE0F1"];
const mark = /\uE0F0([0-9a-z]+)\uE0F1/g;

/** The string without marks. */
export function bareString(text: string): string {
  return text.includes(open) ? text.replace(mark, "") : text;
}

/** Marked copies of documents, and the way back from marks to sources. */
export class Marks {
  readonly #sources: { readonly document: StoredDocument; readonly path: string }[] = [];
  readonly #copies = new WeakMap<StoredDocument, StoredDocument>();

  copy(document: StoredDocument): StoredDocument {
    const known = this.#copies.get(document);
    if (known) return known;
    const copy: StoredDocument = { ...document, ...this.#markFields(document, document, "$") };
    this.#copies.set(document, copy);
    return copy;
  }

  /** The answer without marks, and its map. */
  read(answer: unknown): { readonly result: unknown; readonly sourceMap: SourceMap } {
    const documents = new Numbering<string>();
    const paths = new Numbering<string>();
    const described: { _id: string; _type: string }[] = [];
    const mappings: Record<string, SourceMap["mappings"][string]> = {};
    const walk = (value: unknown, path: string): unknown => {
      if (typeof value === "string") {
        const [only, another] = [...value.matchAll(mark)];
        const source = only && !another ? this.#sources[parseInt(only[1] ?? "", 36)] : undefined;
        if (source) {
          const { _type } = source.document;
          const original = source.document["_originalId"];
          const _id = typeof original === "string" ? original : source.document._id;
          const document = documents.of(_id);
          described[document] = { _id, _type };
          mappings[path] = {
            type: "value",
            source: { type: "documentValue", document, path: paths.of(source.path) },
          };
        }
        return bareString(value);
      }
      if (Array.isArray(value)) return value.map((item, index) => walk(item, `${path}[${index}]`));
      if (!isRecord(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, walk(item, path + step(key))]),
      );
    };
    const result = walk(answer, "$");
    return { result, sourceMap: { documents: described, paths: paths.list, mappings } };
  }

  #mark(document: StoredDocument, value: unknown, path: string): unknown {
    if (typeof value === "string") {
      return `${value}${open}${(this.#sources.push({ document, path }) - 1).toString(36)}${close}`;
    }
    if (Array.isArray(value)) {
      return value.map((item: unknown, index) => {
        const key = isRecord(item) && typeof item["_key"] === "string" ? item["_key"] : null;
        return this.#mark(
          document,
          item,
          key === null ? `${path}[${index}]` : `${path}[?(@._key=='${escaped(key)}')]`,
        );
      });
    }
    return isRecord(value) ? this.#markFields(document, value, path) : value;
  }

  /** Attributes that begin with `_` (ids, types, references, keys) are left alone: nobody reads them as text. */
  #markFields(
    document: StoredDocument,
    fields: Readonly<Record<string, unknown>>,
    path: string,
  ): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [
        key,
        key.startsWith("_") && typeof value === "string"
          ? value
          : this.#mark(document, value, path + step(key)),
      ]),
    );
  }
}

class Numbering<Key> {
  readonly #numbers = new Map<Key, number>();
  of(key: Key): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }
  get list(): Key[] {
    return [...this.#numbers.keys()];
  }
}

/** The query with every operand, argument and order key wrapped so that it is seen without marks. */
export function withBareOperands(node: ExprNode, lookups: Lookups): ExprNode {
  const walk = (each: ExprNode): ExprNode => {
    const next = mapChildren(each, walk);
    if (next.type === "OpCall")
      return { ...next, left: bare(next.left, lookups), right: bare(next.right, lookups) };
    if (next.type === "InRange") {
      return {
        ...next,
        base: bare(next.base, lookups),
        left: bare(next.left, lookups),
        right: bare(next.right, lookups),
      };
    }
    if (next.type === "PipeFuncCall" && next.name === "order")
      return { ...next, args: next.args.map((key) => bareKey(key, lookups)) };
    if (next.type !== "FuncCall" || isTransparent(next) || seesNoText.has(next.name)) return next;
    return { ...next, args: next.args.map((argument) => bare(argument, lookups)) };
  };
  return walk(node);
}

const seesNoText = new Set(["count", "defined", "references", "path", "identity", "now"]);
const transparent = new Set(["global::coalesce", "global::select", "array::compact"]);

function isTransparent(node: { readonly namespace: string; readonly name: string }): boolean {
  return transparent.has(`${node.namespace}::${node.name}`);
}

function bareKey(key: ExprNode, lookups: Lookups): ExprNode {
  return key.type === "Asc" || key.type === "Desc"
    ? { ...key, base: bare(key.base, lookups) }
    : bare(key, lookups);
}

/** `coalesce(bare string, each bare string of an array, the value itself)`. Operands are never doubled below a list: nested filters would grow exponentially. */
function bare(node: ExprNode, lookups: Lookups): ExprNode {
  const one = (value: ExprNode): ExprNode => coalesce([lookups.node(value, bareString), value]);
  const each = (list: ExprNode): ExprNode => ({ type: "Map", base: list, expr: one({ type: "This" }) });
  if (node.type === "Group") return bare(node.base, lookups);
  if (givesList.has(node.type)) return each(node);
  if (node.type === "FuncCall") return isTransparent(node) ? one(node) : node;
  if (!givesAnything.has(node.type) || (node.type === "AccessAttribute" && node.name.startsWith("_")))
    return node;
  return coalesce([lookups.node(node, bareString), each({ type: "ArrayCoerce", base: node }), node]);
}

const givesList: ReadonlySet<string> = new Set(["ArrayCoerce", "Filter", "Map", "FlatMap", "Slice", "Array"]);
const givesAnything: ReadonlySet<string> = new Set([
  "AccessAttribute",
  "This",
  "Parent",
  "AccessElement",
  "Deref",
]);

function coalesce(args: ExprNode[]): ExprNode {
  return { type: "FuncCall", namespace: "global", name: "coalesce", args };
}

function step(key: string): string {
  return `['${escaped(key)}']`;
}

function escaped(key: string): string {
  return key.replace(/['\\]/g, "\\$&");
}
