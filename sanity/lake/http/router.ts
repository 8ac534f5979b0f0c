import { answerAsset } from "../assets/serve.ts";
import { answerUpload } from "../assets/upload.ts";
import { notFound, requestError, unauthorized } from "../lake-error.ts";
import { answerListen } from "../listen/listen.ts";
import { answerLiveEvents } from "../listen/live-events.ts";
import type { Dataset } from "../store/dataset.ts";
import { json } from "./answers.ts";
import { answerDocuments, answerExport, answerReferences } from "./data-documents.ts";
import { answerHistory } from "./data-history.ts";
import { answerQuery } from "./data-query.ts";
import { answerActions, answerMutate } from "./data-write.ts";
import type { LakeContext, LakeRequest } from "./lake-context.ts";
import { answerMaintenance } from "./maintenance.ts";
import { answerPoster } from "./posters.ts";
import { answerStudio } from "./studio-endpoints.ts";

/** Finds who answers a request; null when the lake has no such endpoint. */
export async function route(lake: LakeContext, given: LakeRequest): Promise<Response | null> {
  const request = { ...given, path: plainPath(given.path) };
  const [first = "", second, third] = request.path;
  switch (first) {
    case "images":
    case "files":
      expectMethod(request, "GET", "HEAD");
      return answerAsset(lake, request);
    case "ping":
      return new Response("PONG", { headers: { "content-type": "text/plain" } });
    case "check":
      return second === "cors" ? json({ result: { allowed: true, withCredentials: true } }) : null;
    case "auth":
      if (second === "providers") return json({ providers: [] });
      break;
    case "users":
      // The Studio takes an empty answer for "not logged in".
      if (second === "me" && third === undefined && request.access === "anonymous") return json({});
      break;
    case "data":
      return routeData(lake, request);
    case "vitrine":
      if (second !== "posters") return answerMaintenance(lake, request);
      expectEditor(request);
      expectMethod(request, "POST");
      return answerPoster(lake, request, findDataset(lake, third));
    case "assets":
      expectEditor(request);
      expectMethod(request, "POST");
      if (second !== "images" && second !== "files") return null;
      return answerUpload(lake, request, findDataset(lake, third), second);
  }
  expectEditor(request);
  if (first === "projects" && second !== undefined && second !== lake.projectId) throw unknownProject(second);
  return answerStudio(lake, request);
}

function routeData(lake: LakeContext, request: LakeRequest): Response | null | Promise<Response | null> {
  const [, operation = "", ...rest] = request.path;
  if (operation === "ping") return new Response("PONG", { headers: { "content-type": "text/plain" } });
  if (operation === "live") {
    return rest[0] === "events" ? answerLiveEvents(request, findDataset(lake, rest[1])) : null;
  }
  const [name, ...more] = rest;
  switch (operation) {
    case "query":
      expectMethod(request, "GET", "POST");
      return answerQuery(lake, request, findDataset(lake, name));
    case "doc":
      expectMethod(request, "GET");
      return answerDocuments(lake, request, findDataset(lake, name), more[0] ?? "");
    case "mutate":
      return written(lake, request, name, answerMutate);
    case "actions":
      return written(lake, request, name, answerActions);
    case "listen":
      expectEditor(request);
      return answerListen(request, findDataset(lake, name));
    case "presence":
      expectEditor(request);
      expectMethod(request, "GET", "POST");
      return lake.presence.answer(request, findDataset(lake, name).name);
    case "history":
      expectEditor(request);
      return answerHistory(lake, request, findDataset(lake, name), more);
    case "export":
      expectEditor(request);
      return answerExport(lake, request, findDataset(lake, name));
    case "references":
      expectEditor(request);
      return more[0] === "documents" && more[1]
        ? answerReferences(lake, findDataset(lake, name), more[1])
        : null;
    default:
      return null;
  }
}

function written(
  lake: LakeContext,
  request: LakeRequest,
  name: string | undefined,
  answer: (lake: LakeContext, request: LakeRequest, dataset: Dataset) => Promise<Response>,
): Promise<Response> {
  expectEditor(request);
  expectMethod(request, "POST");
  return answer(lake, request, findDataset(lake, name));
}

const ofResource = new Set([
  "query",
  "doc",
  "mutate",
  "actions",
  "listen",
  "live",
  "history",
  "export",
  "references",
]);

/** `projects/<p>/datasets/<d>/query` is `data/query/<d>` said by clients that are given a resource. */
function plainPath(path: readonly string[]): readonly string[] {
  const [first, , third, dataset, operation, ...rest] = path;
  if (first !== "projects" || third !== "datasets" || dataset === undefined || operation === undefined)
    return path;
  if (operation === "assets") return ["assets", rest[0] ?? "", dataset, ...rest.slice(1)];
  if (operation === "live") return ["data", "live", rest[0] ?? "", dataset];
  return ofResource.has(operation) ? ["data", operation, dataset, ...rest] : path;
}

function findDataset(lake: LakeContext, name: string | undefined): Dataset {
  const dataset = lake.store.datasets.get(name ?? "");
  if (dataset) return dataset;
  throw notFound(`Dataset "${name ?? ""}" not found for project ID "${lake.projectId}"`, {
    errorCode: "SIO-404-DNF",
  });
}

/** The 404 of a project that this lake does not hold. */
export function unknownProject(id: string): Error {
  return notFound(`Project "${id}" not found: this lake holds one project only`, {
    errorCode: "SIO-404-PNF",
  });
}

function expectEditor(request: LakeRequest): void {
  if (request.access === "anonymous") throw unauthorized("This needs a token or a studio session");
}

function expectMethod(request: LakeRequest, ...methods: readonly string[]): void {
  if (!methods.includes(request.method))
    throw requestError(
      405,
      "Method Not Allowed",
      `Use ${methods.join(" or ")} for /${request.path.join("/")}`,
    );
}
