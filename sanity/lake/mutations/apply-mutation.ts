import { Mutation } from "@sanity/mutator";
import { isRecord, type JsonObject } from "../document.ts";
import { isValidId } from "../document-id.ts";
import { contentError, mutationError } from "../lake-error.ts";
import { randomId } from "../random-id.ts";
import { asContent, type DraftTransaction } from "./draft-transaction.ts";
import { withReadablePaths } from "./patch-paths.ts";

/** Finds the ids that a GROQ query of a mutation selects. */
export type SelectByQuery = (query: string, params: JsonObject) => readonly string[];

const patchOperations = new Set([
  "set",
  "setIfMissing",
  "unset",
  "inc",
  "dec",
  "insert",
  "diffMatchPatch",
  "merge",
]);
const selection = new Set(["id", "query", "params", "ifRevisionID"]);

/** Applies one mutation of a `data/mutate` request. Throws `LakeError` in Sanity's shape; then the transaction is void. */
export function applyMutation(
  draft: DraftTransaction,
  mutation: unknown,
  index: number,
  select: SelectByQuery,
): void {
  const [entry, ...others] = isRecord(mutation) ? Object.entries(mutation) : [];
  if (!entry || others.length > 0)
    throw invalid(
      index,
      "A mutation must be an object with exactly one key: create, createIfNotExists, createOrReplace, patch or delete",
    );
  const [kind, argument] = entry;
  switch (kind) {
    case "create":
    case "createIfNotExists":
    case "createOrReplace":
      return create(draft, kind, argument, index);
    case "delete":
      for (const id of selected(argument, index, select)) {
        draft.results.push({ id, operation: draft.remove(id) ? "delete" : "none" });
      }
      return;
    case "patch":
      if (!isRecord(argument)) throw invalid(index, "A patch must be an object");
      for (const id of selected(argument, index, select)) {
        applyPatch(draft, id, argument, index);
        draft.results.push({ id, operation: "update" });
      }
      return;
    default:
      throw invalid(index, `Unknown mutation "${kind}"`);
  }
}

/** Applies one patch to one document, with the Studio's own engine. */
export function applyPatch(draft: DraftTransaction, id: string, patch: JsonObject, index: number): void {
  const current = draft.get(id);
  if (!current) {
    throw mutationError(404, index, {
      type: "documentNotFoundError",
      id,
      description: `The document with the ID "${id}" was not found`,
    });
  }
  const expected = patch["ifRevisionID"];
  if (expected !== undefined && expected !== current._rev) {
    throw mutationError(409, index, {
      type: "documentRevisionIDDoesNotMatchError",
      id,
      currentRevisionID: current._rev,
      expectedRevisionID: expected,
      description: `Document "${id}" has unexpected revision ID ("${current._rev}"), expected ${JSON.stringify(expected)}`,
    });
  }
  const operations: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(patch)) {
    if (selection.has(name)) continue;
    if (!patchOperations.has(name)) throw invalid(index, `Unknown patch operation "${name}"`);
    operations[name] = structuredClone(value);
  }
  const content = patchedContent(current, id, operations, index);
  if (content["_type"] !== current._type) {
    throw mutationError(400, index, {
      type: "mutationError",
      id,
      description: 'Cannot modify immutable attribute "_type"',
    });
  }
  draft.patched(id, current, content, operations);
}

function patchedContent(
  current: JsonObject & { readonly _id: string; readonly _type: string },
  id: string,
  operations: JsonObject,
  index: number,
): JsonObject {
  try {
    const readable = Object.entries(operations).map(([name, given]) => [
      name,
      withReadablePaths(name, given),
    ]);
    const next = new Mutation({ mutations: [{ patch: { ...Object.fromEntries(readable), id } }] }).apply({
      ...current,
    });
    if (next) return next;
  } catch (error) {
    throw mutationError(400, index, {
      type: "invalidPatchError",
      id,
      description: `Cannot patch "${id}": ${error instanceof Error ? error.message : String(error)}`,
    });
  }
  throw mutationError(400, index, {
    type: "invalidPatchError",
    id,
    description: `Cannot patch "${id}": nothing would be left of it`,
  });
}

function create(
  draft: DraftTransaction,
  kind: "create" | "createIfNotExists" | "createOrReplace",
  argument: unknown,
  index: number,
): void {
  const content = asContent(argument);
  if (!content)
    throw mutationError(400, index, {
      type: "validationError",
      description: 'Document is missing required attribute "_type"',
    });
  const id = newIdFor(content["_id"], index);
  const current = draft.get(id);
  if (current && kind === "create") {
    throw mutationError(409, index, {
      type: "documentAlreadyExistsError",
      id,
      description: `Document by ID "${id}" already exists`,
    });
  }
  if (current && kind === "createIfNotExists") {
    draft.results.push({ id, operation: "none" });
    return;
  }
  draft.put(id, content, current ? "createOrReplace" : "create");
  draft.results.push({ id, operation: current ? "update" : "create" });
}

/** No id: a random one. An id that ends with a dot (`drafts.`): a random one under that path. */
function newIdFor(given: unknown, index: number): string {
  if (given === undefined || given === null || given === "") return randomId();
  const id = typeof given === "string" && given.endsWith(".") ? given + randomId() : given;
  if (typeof id === "string" && isValidId(id)) return id;
  const description = `Invalid document ID ${JSON.stringify(given)}`;
  throw mutationError(400, index, { type: "validationError", id: given, description });
}

function selected(argument: unknown, index: number, select: SelectByQuery): readonly string[] {
  if (!isRecord(argument)) throw invalid(index, "The mutation does not say which document");
  const [id, query, params] = [argument["id"], argument["query"], argument["params"]];
  if (typeof id === "string") return [id];
  if (Array.isArray(id) && id.every((each) => typeof each === "string")) return id;
  if (typeof query === "string") return select(query, isRecord(params) ? params : {});
  throw invalid(index, 'The mutation needs an "id" or a "query"');
}

function invalid(index: number, description: string): Error {
  return contentError(400, "mutationError", description, {
    items: [{ error: { type: "validationError", description }, index }],
  });
}
