import { isRecord, type JsonObject } from "../document.ts";
import { publishedIdOf } from "../document-id.ts";
import { randomId } from "../random-id.ts";
import type { ActionReader } from "./apply-action.ts";
import { applyPatch } from "./apply-mutation.ts";
import { contentOf, type DraftTransaction } from "./draft-transaction.ts";
import { strengthened } from "./strengthen.ts";

/** The life of a content release. Nothing publishes a scheduled one by itself: the date is only written down. */
export function applyReleaseAction(draft: DraftTransaction, action: ActionReader): void {
  const name = action.id("releaseId");
  const id = `_.releases.${name}`;
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
      return publishRelease(draft, action, name, patch);
    case "release.schedule":
      return patch({ set: { state: "scheduled", publishAt: action.field("publishAt") } });
    case "release.unschedule":
      return patch({ set: { state: "active" }, unset: ["publishAt"] });
    case "release.archive":
      return patch({ set: { state: "archived" } });
    case "release.unarchive":
      return patch({ set: { state: "active" } });
    case "release.delete":
      draft.remove(id);
      return;
    default:
      throw action.error(400, `The embedded lake has no action "sanity.action.${action.kind}"`);
  }
}

function publishRelease(
  draft: DraftTransaction,
  action: ActionReader,
  name: string,
  patch: (operations: JsonObject) => void,
): void {
  action.existing(`_.releases.${name}`);
  const prefix = `versions.${name}.`;
  const ids = [...new Set([...draft.dataset.documents.keys(), ...draft.touched()])].filter((id) =>
    id.startsWith(prefix),
  );
  const published: JsonObject[] = [];
  for (const versionId of ids) {
    const version = draft.get(versionId);
    if (!version) continue;
    const publishedId = publishedIdOf(versionId);
    const system = version["_system"];
    if (isRecord(system) && system["delete"] === true) draft.remove(publishedId);
    else
      draft.put(
        publishedId,
        strengthened(contentOf(version)),
        draft.get(publishedId) ? "createOrReplace" : "create",
      );
    draft.remove(versionId);
    published.push({ _key: randomId(8), id: versionId });
  }
  patch({ set: { state: "published", publishedAt: draft.timestamp, finalDocumentStates: published } });
}
