import { isRecord, type JsonObject, type StoredDocument } from "../document.ts";
import { publishedIdOf } from "../document-id.ts";
import { randomId } from "../random-id.ts";
import type { ActionReader } from "./apply-action.ts";
import { applyPatch } from "./apply-mutation.ts";
import { contentOf, type DraftTransaction } from "./draft-transaction.ts";
import { strengthened } from "./strengthen.ts";

/** The life of a content release. Nothing publishes a scheduled one by itself: the date is only written down. */
export function applyReleaseAction(draft: DraftTransaction, action: ActionReader): void {
  const name = action.id("releaseId");
  const id = releaseIdOf(name);
  const patch = (operations: JsonObject) => {
    action.existing(id);
    applyPatch(draft, id, operations, action.index);
  };
  switch (action.kind) {
    case "release.create": {
      if (draft.get(id)) throw action.error(409, `Release "${name}" already exists`);
      const metadata = action.field("metadata");
      draft.put(
        id,
        {
          _type: "system.release",
          name,
          state: "active",
          metadata: { releaseType: "undecided", ...(isRecord(metadata) ? metadata : {}) },
        },
        "create",
      );
      return;
    }
    case "release.edit": {
      const operations = action.field("patch");
      if (!isRecord(operations)) throw action.error(400, '"patch" is missing');
      return patch(operations);
    }
    case "release.publish":
      expectState(action, name, "active", "scheduled");
      return publishRelease(draft, name, patch);
    case "release.schedule": {
      const publishAt = action.field("publishAt");
      if (typeof publishAt !== "string" || Number.isNaN(Date.parse(publishAt)))
        throw action.error(400, '"publishAt" must be a date');
      expectState(action, name, "active");
      return patch({ set: { state: "scheduled", publishAt } });
    }
    case "release.unschedule":
      expectState(action, name, "scheduled");
      return patch({ set: { state: "active" }, unset: ["publishAt"] });
    case "release.archive":
      expectState(action, name, "active");
      return patch({ set: { state: "archived", finalDocumentStates: takeVersions(draft, name) } });
    case "release.unarchive":
      return unarchiveRelease(draft, action, name, patch);
    case "release.delete":
      expectState(action, name, "archived", "published");
      takeVersions(draft, name);
      draft.remove(id);
      return;
    default:
      throw action.error(400, `The embedded lake has no action "sanity.action.${action.kind}"`);
  }
}

type Patch = (operations: JsonObject) => void;

/** The release, which must be in one of these states: Sanity publishes nothing twice and deletes nothing that is alive. */
function expectState(action: ActionReader, name: string, ...states: readonly string[]): StoredDocument {
  const release = action.existing(releaseIdOf(name));
  const state = String(release["state"]);
  if (states.includes(state)) return release;
  throw action.error(409, `Release "${name}" is ${state}; it must be ${states.join(" or ")} for that`);
}

function releaseIdOf(name: string): string {
  return `_.releases.${name}`;
}

function versionsOf(draft: DraftTransaction, name: string): readonly StoredDocument[] {
  const prefix = `versions.${name}.`;
  const ids = new Set([...draft.dataset.documents.keys(), ...draft.touched()]);
  return [...ids].flatMap((id) => (id.startsWith(prefix) ? (draft.get(id) ?? []) : []));
}

/** Removes the versions of a release and answers which they were. */
function takeVersions(draft: DraftTransaction, name: string): readonly JsonObject[] {
  return versionsOf(draft, name).map(({ _id }) => {
    draft.remove(_id);
    return { _key: randomId(8), id: _id };
  });
}

/** Brings back the versions that archiving took away. */
function unarchiveRelease(draft: DraftTransaction, action: ActionReader, name: string, patch: Patch): void {
  const taken: unknown = expectState(action, name, "archived")["finalDocumentStates"];
  for (const state of Array.isArray(taken) ? taken : []) {
    const id: unknown = isRecord(state) ? state["id"] : null;
    if (typeof id !== "string" || draft.get(id)) continue;
    const before = draft.deleted(id);
    if (before) draft.put(id, contentOf(before), "create");
  }
  patch({ set: { state: "active" }, unset: ["finalDocumentStates"] });
}

function publishRelease(draft: DraftTransaction, name: string, patch: Patch): void {
  for (const version of versionsOf(draft, name)) {
    const publishedId = publishedIdOf(version._id);
    const system = version["_system"];
    if (isRecord(system) && system["delete"] === true) draft.remove(publishedId);
    else
      draft.put(
        publishedId,
        strengthened(contentOf(version)),
        draft.get(publishedId) ? "createOrReplace" : "create",
      );
  }
  const finalDocumentStates = takeVersions(draft, name);
  patch({ set: { state: "published", publishedAt: draft.timestamp, finalDocumentStates } });
}
