// What the Studio asks besides content. There is one project, one person and nothing to buy here; the answers say so.
import { isRecord } from "../document.ts";
import { badRequest } from "../lake-error.ts";
import { anotherEditorId } from "../local-editor-id.ts";
import { readKeyValue, writeKeyValue } from "../store/keyvalue.ts";
import { json } from "./answers.ts";
import { localEditor, type LakeContext, type LakeRequest } from "./lake-context.ts";
import { limits } from "./limits.ts";

/** Answers the endpoints about users, projects and features; null for what is none of them. */
export async function answerStudio(lake: LakeContext, request: LakeRequest): Promise<Response | null> {
  const [first, second, third] = request.path;
  switch (first) {
    case "users":
      return second === "me" && third === "keyvalue" ? keyValue(lake, request) : users(second, third);
    case "auth":
      if (second === "id") return json({ id: localEditor.id, expiry: 4_102_444_800 });
      if (second === "logout") return json({});
      return null;
    case "projects":
      return project(lake, request);
    case "features":
      return json(features);
    case "subscriptions":
      return json({
        plan: { id: "free", variantOfId: "free", planTypeId: "free" },
        resources: {},
        featureTypes: {},
      });
    case "intake":
      return json(second === "telemetry-status" ? { status: "denied" } : {});
    case "journey":
      return json(second === "announcements" ? [] : null);
    case "help":
      return json({ sectionArray: [] });
    case "schedules":
      return json({ schedules: [] });
    case undefined:
    default:
      return null;
  }
}

/**
 * What this project "has". Comments stay off in sanity.config.ts and have no dataset to live in; but a Studio that hears
 * of a project without them wraps everything it shows in an advertisement for them, which draws an open form anew, and
 * what is typed in that moment is lost (sanity 6.16: `CommentsStudioLayout`). What is left out is not offered.
 */
const features = ["studioComments"];

function users(ids: string | undefined, more: string | undefined): Response | null {
  if (ids === undefined || more !== undefined) return null;
  if (ids === "me") return json(localEditor);
  const found = ids.split(",").map((id) => ({
    ...localEditor,
    id,
    displayName: id === anotherEditorId ? "Another editor" : localEditor.name,
    imageUrl: null,
    isCurrentUser: id === localEditor.id,
  }));
  return json(found.length === 1 ? found[0] : found);
}

async function keyValue(lake: LakeContext, request: LakeRequest): Promise<Response> {
  const keys = (request.path[3] ?? "").split(",").filter((key) => key !== "");
  if (request.method === "GET")
    return json(keys.map((key) => ({ key, value: readKeyValue(lake.store, localEditor.id, key) })));
  const body = await request.json(limits.smallBody);
  const pairs = (Array.isArray(body) ? body : [body]).map((pair: unknown) => {
    if (isRecord(pair) && typeof pair["key"] === "string") return { key: pair["key"], value: pair["value"] };
    throw badRequest("Send a list of {key, value}");
  });
  for (const { key, value } of pairs) writeKeyValue(lake.store, localEditor.id, key, value);
  return json(pairs);
}

function project(lake: LakeContext, request: LakeRequest): Response | null {
  const [, id, part, name, detail, more] = request.path;
  if (id === undefined) return json([describeProject(lake)]);
  switch (part) {
    case undefined:
      return json(describeProject(lake));
    case "datasets":
      if (name === undefined) return datasets(lake, request);
      if (detail === "acl")
        return json([
          {
            filter: '_id in path("**")',
            permissions: ["create", "read", "update", "history", "editHistory", "manage"],
          },
        ]);
      if (detail === "settings")
        return json(more === "embeddings" ? { enabled: false, projection: null, status: "disabled" } : {});
      if (detail === undefined && request.method === "PUT") {
        if (!/^[a-z0-9][a-z0-9_-]{0,63}$/.test(name)) throw badRequest(`"${name}" is no name for a dataset`);
        lake.store.ensureDataset(name);
        return json({ datasetName: name, aclMode: "public" });
      }
      return null;
    case "grants":
      return json(grants);
    case "roles":
      return json(
        localEditor.roles.map((role) => ({
          ...role,
          isCustom: false,
          projectId: lake.projectId,
          appliesToUsers: true,
          appliesToRobots: true,
          grants,
        })),
      );
    case "user-applications":
    case "features":
    case "tags":
      return json([]);
    default:
      return null;
  }
}

function datasets(lake: LakeContext, request: LakeRequest): Response {
  // No dataset for comments: the Studio then leaves comments and tasks out.
  if (request.search.get("datasetProfile") !== null) return json([]);
  return json(
    [...lake.store.datasets.values()].map(({ name, createdAt }) => ({
      name,
      createdAt,
      aclMode: "public",
      createdByUserId: localEditor.id,
      addonFor: null,
      datasetProfile: "content",
      features: [],
      tags: [],
    })),
  );
}

const permissions = ["read", "create", "update", "history", "editHistory", "manage"];
const grants = {
  "sanity.project": [{ grants: [{ name: "read", params: {} }] }],
  "sanity.project.datasets": [{ grants: permissions.map((name) => ({ name, params: {} })) }],
  "sanity.project.members": [{ grants: [{ name: "read", params: {} }] }],
  "sanity.document.filter": [],
};

function describeProject(lake: LakeContext): object {
  const [first] = lake.store.datasets.values();
  const createdAt = first?.createdAt ?? new Date(0).toISOString();
  const { id, role, roles } = localEditor;
  return {
    id: lake.projectId,
    displayName: "Vitrine",
    studioHost: null,
    organizationId: null,
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    activityFeedEnabled: false,
    metadata: {},
    features: [],
    createdAt,
    members: [{ id, createdAt, updatedAt: createdAt, isCurrentUser: true, isRobot: false, role, roles }],
  };
}
