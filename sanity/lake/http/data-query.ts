import { isRecord, type JsonObject } from "../document.ts";
import { badRequest, unauthorized } from "../lake-error.ts";
import { refuseLarge } from "../query/answer-size.ts";
import { mayGrow } from "../query/growth.ts";
import { parsePerspective, perspectiveKey, type Perspective } from "../query/perspective.ts";
import { changesByItself, parseQuery, runQuery } from "../query/run-query.ts";
import { OutOfTime, withTimeLimit } from "../query/time-limit.ts";
import { writeAnswer } from "../query/write-answer.ts";
import type { Dataset } from "../store/dataset.ts";
import { jsonText } from "./answers.ts";
import { localEditor, type LakeContext, type LakeRequest } from "./lake-context.ts";
import { limits } from "./limits.ts";
import { queryFailure } from "./query-errors.ts";
import { withAbsoluteUrls } from "./asset-urls.ts";
import { paramsOfBody, paramsOfSearch } from "./query-params.ts";

/** `GET|POST data/query/<dataset>`. */
export async function answerQuery(
  lake: LakeContext,
  request: LakeRequest,
  dataset: Dataset,
): Promise<Response> {
  const started = performance.now();
  const { query, params } = await readQuery(request);
  const perspective = perspectiveFor(request);
  const wantsMap = ["true", "withKeyArraySelector", ""].includes(
    request.search.get("resultSourceMap") ?? "false",
  );
  if (wantsMap && request.access === "anonymous") throw unauthorized("Source maps need a token");
  const answer = await answerText(lake, request, dataset, {
    query,
    params,
    perspective,
    sourceMap: wantsMap,
  });
  const echoed = request.search.get("returnQuery") === "false" ? "" : `"query":${JSON.stringify(query)},`;
  const milliseconds = Math.round(performance.now() - started);
  const told = withAbsoluteUrls(answer, lake, request);
  return jsonText(`{${echoed}${told},"ms":${milliseconds}}`);
}

async function answerText(
  lake: LakeContext,
  request: LakeRequest,
  dataset: Dataset,
  asked: {
    readonly query: string;
    readonly params: JsonObject;
    readonly perspective: Perspective;
    readonly sourceMap: boolean;
  },
): Promise<string> {
  const key = JSON.stringify([perspectiveKey(asked.perspective), asked.sourceMap, asked.query, asked.params]);
  const cache = lake.answersOf(dataset);
  const known = cache.get(dataset.version, key);
  if (known !== undefined) return known;
  const { version } = dataset;
  const whole = { ...asked, identity: localEditor.id, projectId: lake.projectId };
  const characters = limits.answer[request.access];
  try {
    const answer = await beforeOthers(
      inThreadFor(request, asked),
      () => {
        const answered = runQuery(lake.viewsOf(dataset), whole);
        refuseLarge(answered.result, characters);
        return writeAnswer(answered);
      },
      (milliseconds) =>
        lake
          .slowLaneOf(dataset)
          .run(whole, { milliseconds, characters, isUrgent: request.access === "editor" }),
      limits.queryTime[request.access],
    );
    if (!changesByItself(parseQuery(asked.query, asked.params))) cache.set(version, key, answer);
    return answer;
  } catch (error) {
    throw queryFailure(error, asked.query);
  }
}

/** Runs a query while the others wait, but not for long: then it begins again where nobody waits for it. */
function beforeOthers(
  first: number,
  here: () => string,
  apart: (milliseconds: number) => Promise<string>,
  whole: number,
): string | Promise<string> {
  if (first === 0) return apart(whole);
  try {
    return withTimeLimit(first, here);
  } catch (error) {
    if (error instanceof OutOfTime) return apart(whole - first);
    throw error;
  }
}

/** Milliseconds for which this asker may keep others waiting. What comes through the edge is marked by it. */
function inThreadFor(
  { access, headers }: LakeRequest,
  { query, params }: { readonly query: string; readonly params: JsonObject },
): number {
  if (access === "editor") return limits.inThread.editor;
  if (!headers.has("x-vitrine-reader")) return limits.inThread.site;
  const tree = parseQuery(query, params);
  return mayGrow(tree, query + JSON.stringify(params)) ? 0 : limits.inThread.reader;
}

async function readQuery(
  request: LakeRequest,
): Promise<{ readonly query: string; readonly params: JsonObject }> {
  const body = request.method === "POST" ? await request.json(limits.smallBody) : null;
  const query = isRecord(body) ? body["query"] : request.search.get("query");
  if (typeof query !== "string" || query.trim() === "") throw badRequest('"query" is missing');
  if (query.length > limits.query[request.access])
    throw badRequest(`The query may have ${limits.query[request.access]} characters at the most`);
  return { query, params: isRecord(body) ? paramsOfBody(body["params"]) : paramsOfSearch(request.search) };
}

/** Without a token only what is published is there, whatever an old API version would take for granted. */
function perspectiveFor(request: LakeRequest): Perspective {
  const asked = request.search.get("perspective");
  const perspective = parsePerspective(asked, request.apiVersion);
  if (!perspective)
    throw badRequest(
      `The perspective "${asked ?? ""}" is none: use raw, published, drafts or a list of releases`,
    );
  if (request.access === "editor") return perspective;
  if (asked && perspective.kind !== "published")
    throw unauthorized(`The perspective "${asked}" needs a token`);
  return { kind: "public" };
}
