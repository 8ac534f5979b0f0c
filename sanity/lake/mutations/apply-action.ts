// The actions API (`data/actions`): what the Studio does to documents, in whole steps.
import { isRecord, type JsonObject, type StoredDocument } from "../document.ts";
import { draftIdOf, isDraftId, isValidId, isVersionId, publishedIdOf } from "../document-id.ts";
import { actionError } from "../lake-error.ts";
import { applyPatch } from "./apply-mutation.ts";
import { asContent, contentOf, type DraftTransaction } from "./draft-transaction.ts";
import { applyReleaseAction } from "./release-actions.ts";
import { strengthened } from "./strengthen.ts";

const prefix = "sanity.action.";

/** Applies one action. Throws `LakeError`; then the transaction is void. */
export function applyAction(draft: DraftTransaction, given: unknown, index: number): void {
  const action = new ActionReader(draft, given, index);
  const kind = action.kind;
  switch (kind) {
    case "document.create":
      return createDocument(draft, action);
    case "document.edit":
      return editDocument(draft, action);
    case "document.publish":
      return publishDocument(draft, action);
    case "document.unpublish": {
      const publishedId = action.id("publishedId");
      const draftId = action.optionalId("draftId") ?? draftIdOf(publishedId);
      const published = action.existing(publishedId);
      if (!draft.get(draftId)) draft.put(draftId, contentOf(published), "create");
      draft.remove(publishedId);
      return;
    }
    case "document.discard":
      draft.remove(action.id("draftId"));
      return;
    case "document.delete": {
      const publishedId = action.id("publishedId");
      for (const id of [publishedId, draftIdOf(publishedId), ...action.ids("includeDrafts")])
        draft.remove(id);
      return;
    }
    case "document.replaceDraft":
    case "document.version.replace": {
      const content = action.document();
      const id = String(content["_id"]);
      draft.put(id, contentOf(content), draft.get(id) ? "createOrReplace" : "create");
      return;
    }
    case "document.version.create":
      return createVersion(draft, action);
    case "document.version.discard":
      draft.remove(action.id("versionId"));
      return;
    case "document.version.unpublish": {
      const versionId = action.id("versionId");
      const source = draft.get(versionId) ?? action.existing(action.id("publishedId"));
      const system = isRecord(source["_system"]) ? source["_system"] : {};
      draft.put(versionId, { ...contentOf(source), _system: { ...system, delete: true } }, "createOrReplace");
      return;
    }
    default:
      if (kind.startsWith("release.")) return applyReleaseAction(draft, action);
      throw action.error(400, `The embedded lake has no action "${prefix}${kind}"`);
  }
}

/** Reads the fields of an action, each with a message of its own when it is not as it should be. */
export class ActionReader {
  readonly kind: string;
  readonly index: number;
  readonly #draft: DraftTransaction;
  readonly #fields: JsonObject;

  constructor(draft: DraftTransaction, given: unknown, index: number) {
    this.#draft = draft;
    this.index = index;
    if (!isRecord(given)) throw actionError(400, index, "An action must be an object");
    this.#fields = given;
    const type = given["actionType"];
    if (typeof type !== "string" || !type.startsWith(prefix))
      throw actionError(400, index, `"actionType" must begin with "${prefix}"`);
    this.kind = type.slice(prefix.length);
  }

  field(name: string): unknown {
    return this.#fields[name];
  }

  optionalId(name: string): string | null {
    const value = this.#fields[name];
    if (value === undefined) return null;
    if (typeof value !== "string" || !isValidId(value))
      throw this.error(400, `"${name}" is no document ID: ${JSON.stringify(value)}`);
    return value;
  }

  id(name: string): string {
    const value = this.optionalId(name);
    if (value === null) throw this.error(400, `"${name}" is missing`);
    if (name === "publishedId" && (isDraftId(value) || isVersionId(value)))
      throw this.error(400, `"publishedId" names a draft or a version: "${value}"`);
    return value;
  }

  ids(name: string): readonly string[] {
    const value = this.#fields[name];
    return Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
  }

  /** `document` or, in older requests, `attributes`: a document with id and type. */
  document(): JsonObject {
    const content = asContent(this.#fields["document"] ?? this.#fields["attributes"]);
    if (!content) throw this.error(400, 'The document needs a "_type"');
    if (typeof content["_id"] !== "string" || !isValidId(content["_id"]))
      throw this.error(400, 'The document needs a valid "_id"');
    return content;
  }

  existing(id: string): StoredDocument {
    const document = this.#draft.get(id);
    if (!document) throw this.error(404, `Document "${id}" was not found`);
    return document;
  }

  /** Holds when the field is absent or names the document's present revision. */
  expectRevision(id: string, name: string): void {
    const expected = this.#fields[name];
    const current = this.#draft.get(id)?._rev;
    if (expected !== undefined && expected !== null && expected !== current) {
      throw this.error(
        409,
        `Document "${id}" has revision "${current ?? "none"}", expected ${JSON.stringify(expected)}`,
      );
    }
  }

  error(status: number, description: string): Error {
    return actionError(status, this.index, description);
  }
}

function createDocument(draft: DraftTransaction, action: ActionReader): void {
  const content = action.document();
  const id = String(content["_id"]);
  const publishedId = publishedIdOf(id);
  const existing = [id, publishedId].find((each) => draft.get(each));
  if (existing === undefined) {
    draft.put(id, contentOf(content), "create");
    return;
  }
  if (action.field("ifExists") !== "ignore") throw action.error(409, `Document "${existing}" already exists`);
}

function editDocument(draft: DraftTransaction, action: ActionReader): void {
  const publishedId = action.id("publishedId");
  const draftId = action.id("draftId");
  if (!draft.get(draftId)) draft.put(draftId, contentOf(action.existing(publishedId)), "create");
  const given = action.field("patch");
  for (const patch of Array.isArray(given) ? given : [given]) {
    if (!isRecord(patch)) throw action.error(400, '"patch" is missing');
    applyPatch(draft, draftId, patch, action.index);
  }
}

function publishDocument(draft: DraftTransaction, action: ActionReader): void {
  const publishedId = action.id("publishedId");
  const draftId = action.optionalId("draftId") ?? action.optionalId("versionId") ?? draftIdOf(publishedId);
  const content = action.existing(draftId);
  action.expectRevision(draftId, "ifDraftRevisionId");
  action.expectRevision(publishedId, "ifPublishedRevisionId");
  draft.put(
    publishedId,
    strengthened(contentOf(content)),
    draft.get(publishedId) ? "createOrReplace" : "create",
  );
  draft.remove(draftId);
}

function createVersion(draft: DraftTransaction, action: ActionReader): void {
  const given = action.field("document") === undefined ? null : action.document();
  const id = given ? String(given["_id"]) : action.id("versionId");
  const baseId = given ? null : action.id("baseId");
  if (baseId !== null) action.expectRevision(baseId, "ifBaseRevisionId");
  const source = given ?? action.existing(baseId ?? id);
  if (draft.get(id)) throw action.error(409, `Document "${id}" already exists`);
  const { _createdAt, ...content } = contentOf(source);
  draft.put(id, content, "create");
}
