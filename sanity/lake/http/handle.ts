import { LakeError, notFound } from "../lake-error.ts";
import type { Multiplexer } from "../listen/mux.ts";
import { StoreProblem } from "../store/store-problem.ts";
import { accessOf } from "./access.ts";
import { json } from "./answers.ts";
import type { Access, LakeContext, LakeRequest, LogEntry } from "./lake-context.ts";
import { parseJson, readBody } from "./read-body.ts";
import { route, unknownProject } from "./router.ts";

export interface HandlerOptions {
  readonly token: string;
  /** Names, besides this machine's own, under which an editor's session counts. */
  readonly hosts: readonly string[];
  readonly multiplexer: Multiplexer;
  readonly log: (entry: LogEntry) => void;
}

const versioned = /^\/v(\d{4}-\d{2}-\d{2}|1|X)\/(.*)$/;

/** Sanity's HTTP API as one function. It never throws: what goes wrong is an answer. */
export function createHandler(
  lake: LakeContext,
  options: HandlerOptions,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const started = performance.now();
    const url = new URL(request.url);
    const { response, ...noted } = await answer(lake, options, request, url);
    if (response.status >= 400) {
      const milliseconds = Math.round(performance.now() - started);
      options.log({
        method: request.method,
        path: url.pathname,
        status: response.status,
        milliseconds,
        ...noted,
      });
    }
    return response;
  };
}

interface Answered extends Pick<LogEntry, "unknown" | "error"> {
  readonly response: Response;
}

async function answer(
  lake: LakeContext,
  options: HandlerOptions,
  request: Request,
  url: URL,
): Promise<Answered> {
  try {
    const access = accessOf(request.method, request.headers, url, options);
    const project = request.headers.get("x-sanity-project-id");
    if (project !== null && project !== lake.projectId) throw unknownProject(project);
    const read = readRequest(lake, request, url, access);
    const response =
      read.path[0] === "mux" && access === "editor"
        ? await share(lake, options, read)
        : await route(lake, read);
    if (response) return { response };
    const missing = notFound(`The embedded lake has no ${request.method} /${read.path.join("/")}`);
    return { response: json(missing.body, missing.status), unknown: true };
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): Answered {
  if (error instanceof LakeError) return { response: json(error.body, error.status) };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof StoreProblem) {
    const status = error.kind === "full" || error.kind === "in-use" || error.kind === "read-only" ? 503 : 500;
    const title = status === 503 ? "Service Unavailable" : "Internal Server Error";
    return {
      response: json({ statusCode: status, error: title, message: error.message }, status),
      error: text,
    };
  }
  // Details go to the log only: they may name files, or drafts.
  return {
    response: json(
      {
        statusCode: 500,
        error: "Internal Server Error",
        message: "The embedded lake failed; its log says why",
      },
      500,
    ),
    error: text,
  };
}

const shareable = new Set(["listen", "live", "presence"]);

function share(lake: LakeContext, options: HandlerOptions, request: LakeRequest): Promise<Response> {
  return options.multiplexer.handle(request, request.path[1] ?? "", async (url, headers, signal) => {
    const listener: LakeRequest = {
      ...readAddress(lake, url),
      method: "GET",
      headers,
      signal,
      access: request.access,
      bytes: request.bytes,
      json: request.json,
    };
    const isListener = listener.path.some((part) => shareable.has(part));
    const response = isListener ? await route(lake, listener) : null;
    if (response) return response;
    throw notFound(`Only listeners can share a stream, not /${listener.path.join("/")}`);
  });
}

function readRequest(lake: LakeContext, request: Request, url: URL, access: Access): LakeRequest {
  return {
    ...readAddress(lake, url),
    method: request.method,
    headers: request.headers,
    signal: request.signal,
    access,
    bytes: (limit) => readBody(request, limit),
    json: async (limit) => parseJson((await readBody(request, limit)).toString("utf8")),
  };
}

function readAddress(
  lake: LakeContext,
  url: URL,
): Pick<LakeRequest, "apiVersion" | "origin" | "path" | "search"> {
  const pathname = url.pathname.startsWith(`${lake.publicPath}/`)
    ? url.pathname.slice(lake.publicPath.length)
    : url.pathname;
  const [, apiVersion = "1", rest = pathname] = versioned.exec(pathname) ?? [];
  return {
    apiVersion,
    origin: url.origin,
    path: rest
      .split("/")
      .filter((part) => part !== "")
      .map(decoded),
    search: url.searchParams,
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
