import { evaluateSync, parse, toJS, type ExprNode } from "groq-js";
import { sameJson, type StoredDocument } from "../document.ts";
import type { DatasetViews } from "./dataset-views.ts";
import type { DocumentView } from "./document-view.ts";
import { Lookups } from "./lookups.ts";
import type { Perspective } from "./perspective.ts";
import { plan } from "./plan.ts";
import { bareString, emptySourceMap, Marks, withBareOperands, type SourceMap } from "./source-map.ts";
import { addDependencies, Dependencies } from "./sync-tags.ts";
import { levelsOf, someNode } from "./syntax.ts";

export type QueryParams = Readonly<Record<string, unknown>>;

export interface QueryRequest {
  readonly query: string;
  readonly params: QueryParams;
  readonly perspective: Perspective;
  readonly sourceMap: boolean;
  /** Who asks: what `identity()` gives. */
  readonly identity: string;
  readonly projectId: string;
  /** Off only in tests that compare the planner with groq-js alone. */
  readonly plan?: boolean;
}

export interface QueryAnswer {
  readonly result: unknown;
  readonly sourceMap: SourceMap | null;
  /** What the answer depends on, see sync-tags.ts. */
  readonly syncTags: readonly string[];
}

const parsed = new Map<string, ExprNode>();
const keptParsed = 500;
const mostLevels = 200;
const keptClosedParts = 1000;
/** A key longer than this holds parameters that nobody sends twice: remembered, they would fill the memory. */
const longestKey = 4096;
/** Documents in all lists that are remembered for a view. */
const mostInClosedParts = 1_000_000;
const closedParts = new WeakMap<DocumentView, { readonly version: number; readonly answers: ClosedParts }>();

/** Parses GROQ with its parameters; remembers the last few hundred. Throws `GroqSyntaxError`. */
export function parseQuery(query: string, params: QueryParams): ExprNode {
  const key = `${query}\u0000${JSON.stringify(params)}`;
  const known = parsed.get(key);
  if (known) return known;
  const tree = parse(query, { params: { ...params } });
  refuseMissingParams(tree, params);
  // Whoever walks a tree for each of its levels takes seconds for a thousand of them.
  if (levelsOf(tree) > mostLevels) throw new RangeError("The query is nested too deeply");
  if (key.length > longestKey) return tree;
  if (parsed.size >= keptParsed) parsed.clear();
  parsed.set(key, tree);
  return tree;
}

/** A parameter that was forgotten is no null: `*[_id == $id]` would find nothing for ever. */
function refuseMissingParams(tree: ExprNode, params: QueryParams): void {
  someNode(tree, (node) => {
    if (node.type === "Parameter" && !(node.name in params))
      throw new Error(`param $${node.name} referenced, but not provided`);
    return false;
  });
}

/** True when the same query on the same documents may answer differently a moment later. */
export function changesByItself(tree: ExprNode): boolean {
  return someNode(tree, (node) => node.type === "FuncCall" && node.name === "now");
}

/** Answers one GROQ query. Throws what groq-js throws. */
export function runQuery(views: DatasetViews, request: QueryRequest): QueryAnswer {
  const view = views.get(request.perspective);
  const tree = parseQuery(request.query, request.params);
  const dependencies = new Dependencies();
  addDependencies(tree, dependencies);
  const result = evaluatePlain(tree, view, views, request, dependencies);
  const syncTags = dependencies.tags(views.dataset.name, request.perspective);
  if (!request.sourceMap) return { result, sourceMap: null, syncTags };
  const traced = evaluateTraced(tree, view, views, request);
  // Marks must never change an answer: where they do (ranges of strings), the answer goes out without a map.
  const sourceMap = sameJson(traced.result, result) ? traced.sourceMap : emptySourceMap;
  return { result, sourceMap, syncTags };
}

function evaluatePlain(
  tree: ExprNode,
  view: DocumentView,
  views: DatasetViews,
  request: QueryRequest,
  dependencies: Dependencies,
): unknown {
  const lookups = new Lookups();
  const lists = new Map<string, readonly unknown[]>();
  const follow = (id: string): StoredDocument | undefined => {
    const document = view.get(id);
    dependencies.followed(id, document?._type ?? null);
    return document;
  };
  const evaluate = (node: ExprNode): unknown => {
    // A list that the plan has made already: groq-js would only copy it, value by value.
    const made = node.type === "Parameter" ? lists.get(node.name) : undefined;
    if (made) return made;
    return evaluateWhole(node);
  };
  const evaluateWhole = (node: ExprNode): unknown =>
    toJS(
      evaluateSync(node, {
        dataset: view.everything(),
        params: { ...request.params, ...Object.fromEntries(lists) },
        identity: request.identity,
        sanity: { projectId: request.projectId, dataset: views.dataset.name },
        dereference: ({ _ref }) => asDocument(lookups.answer(_ref), () => follow(_ref)),
      }),
    ) ?? null;
  const closed = (source: ExprNode, planned: () => ExprNode): readonly unknown[] => {
    const answers = answersOf(view);
    const key = JSON.stringify(source);
    const known = answers.get(key);
    if (known) return known;
    const list = evaluate(planned());
    const answer = Array.isArray(list) ? list : [];
    answers.set(key, answer);
    return answer;
  };
  return evaluate(plan(tree, { view, lookups, narrow: request.plan !== false, closed, follow, lists }));
}

function evaluateTraced(
  tree: ExprNode,
  view: DocumentView,
  views: DatasetViews,
  request: QueryRequest,
): { readonly result: unknown; readonly sourceMap: SourceMap } {
  const lookups = new Lookups();
  const lists = new Map<string, readonly unknown[]>();
  const marks = new Marks();
  const marked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(marked);
    return isDocumentOf(view, value) ? marks.copy(value) : value;
  };
  const planned = withBareOperands(
    plan(tree, {
      view,
      lookups,
      narrow: request.plan !== false,
      closed: null,
      follow: (id) => view.get(id),
      lists,
    }),
    lookups,
  );
  const seesAll = someNode(planned, ({ type }) => type === "Everything");
  const value = evaluateSync(planned, {
    dataset: seesAll ? view.everything().map((document) => marks.copy(document)) : [],
    params: {
      ...request.params,
      ...Object.fromEntries([...lists].map(([name, list]) => [name, marked(list)])),
    },
    identity: request.identity,
    sanity: { projectId: request.projectId, dataset: views.dataset.name },
    dereference: ({ _ref }) => asDocument(lookups.answer(_ref), () => view.get(bareString(_ref)), marked),
  });
  return marks.read(toJS(value) ?? null);
}

function isDocumentOf(view: DocumentView, value: unknown): value is StoredDocument {
  return (
    typeof value === "object" &&
    value !== null &&
    "_id" in value &&
    typeof value._id === "string" &&
    view.get(value._id) === value
  );
}

/** groq-js types `dereference` as giving a document, but takes any value. */
function asDocument(
  answer: { readonly value: unknown } | undefined,
  document: () => StoredDocument | undefined,
  dress: (value: unknown) => unknown = (value) => value,
): StoredDocument | null {
  return (dress(answer ? answer.value : document()) ?? null) as StoredDocument | null;
}

/** Lists that depend on nothing around them, as long as they are few and short enough to be kept. */
class ClosedParts {
  readonly #lists = new Map<string, readonly unknown[]>();
  #length = 0;

  get(key: string): readonly unknown[] | undefined {
    return this.#lists.get(key);
  }

  set(key: string, list: readonly unknown[]): void {
    if (key.length > longestKey || list.length > mostInClosedParts / 4) return;
    if (this.#lists.size >= keptClosedParts || this.#length + list.length > mostInClosedParts) {
      this.#lists.clear();
      this.#length = 0;
    }
    this.#lists.set(key, list);
    this.#length += list.length;
  }
}

function answersOf(view: DocumentView): ClosedParts {
  const known = closedParts.get(view);
  if (known && known.version === view.version) return known.answers;
  const answers = new ClosedParts();
  closedParts.set(view, { version: view.version, answers });
  return answers;
}
