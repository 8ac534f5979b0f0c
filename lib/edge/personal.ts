import type { Agent, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { drawingHeader, drawingOf, keepDrawing } from "#lib/messages/preview/drawing.ts";
import type { Drawing } from "#lib/messages/preview/drawing.ts";
import { isUnder } from "./address.ts";
import { readWhole } from "./ask-origin.ts";
import { finishPage, isHtml } from "./finish-page.ts";
import { forward, ReaderLeft, sendOn } from "./forward.ts";
import { sendText } from "./plain-answer.ts";
import { readBody, RefusedBody } from "./read-body.ts";
import { inboundHeaders, outboundHeaders, relativeLocation } from "./response-headers.ts";
import type { PageKind } from "./response-headers.ts";
import { isDraft } from "./room.ts";
import type { EdgeSettings, Room } from "./room.ts";
import { isFromThisMachine, studioSession } from "./studio-session.ts";
import { largeBody } from "./writing.ts";

/** Largest body that Next's own addresses take: a signed message about one document. */
const bodyLimit = 256 * 1024;
/** Milliseconds such a message may take to arrive. */
const bodyPatience = 10_000;

/** Answers one reader alone: addresses that decide by language or cookie, the API, drafts, the studio, Next's own fetches. */
export async function answerPersonally(
  room: Room,
  request: IncomingMessage,
  response: ServerResponse,
  agent: Agent = room.inner.personalAgent,
): Promise<void> {
  const development = room.mode === "development";
  // The name the reader typed: routes tell our own forms from a stranger's by it. No text of a page is made from it.
  const host = request.headers.host ?? room.site.host;
  const here = URL.parse(`http://${host}`);
  const own = here === null ? room.finish.own : [...room.finish.own, here];
  const drawing = drawingAsked(room, request);
  const headers = {
    ...inboundHeaders(request.headers),
    ...(drawing === null ? {} : { [drawingHeader]: drawing }),
    host,
    "accept-encoding": "identity",
  };
  const large = largeBody(request);
  // Whole before Next hears of it: a message that comes in slowly keeps no connection to Next busy.
  const body =
    development || large !== null
      ? undefined
      : await readBody(request, bodyLimit, bodyPatience).catch(toRefused);
  if (body instanceof RefusedBody)
    return sendText(response, body.status, body.message, { connection: "close" });
  if (large !== null && Number(request.headers["content-length"] ?? 0) > large)
    return sendText(response, 413, `This address takes at most ${large} bytes.`, { connection: "close" });
  const answer = await forward(request, response, {
    to: room.next,
    path: request.url ?? "/",
    headers,
    agent,
    ...(body === undefined ? {} : { body, patience: room.inner.timeout }),
  });
  purge(room, answer);
  const cookies = [...(answer.headers["set-cookie"] ?? []), ...sessionCookie(room, request, answer)];
  const setCookie = cookies.length === 0 ? {} : { "set-cookie": cookies };
  if (development) {
    const { location } = answer.headers;
    const moved =
      location === undefined ? {} : { location: keepDrawing(relativeLocation(location, own), drawing) };
    return sendOn(answer, response, { ...withoutHops(answer.headers), ...moved, ...setCookie });
  }
  if (isHtml(answer)) return sendPage(room, request, answer, setCookie, response, drawing);
  const kept = outboundHeaders(answer.headers);
  if (kept["location"] !== undefined)
    kept["location"] = keepDrawing(relativeLocation(kept["location"], own), drawing);
  const { "content-length": length, vary } = answer.headers;
  return sendOn(answer, response, {
    ...room.finish.security,
    ...kept,
    ...setCookie,
    ...(length === undefined ? {} : { "content-length": length }),
    ...(vary === undefined ? {} : { vary }),
    "cache-control": answer.headers["cache-control"] ?? "private, no-store",
  });
}

/** The embedded lake speaks for itself: bodies and answers stream both ways, its headers stay as they are. */
export async function handToLake(
  room: Room,
  lake: NonNullable<EdgeSettings["lake"]>,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = {
    ...inboundHeaders(request.headers),
    host: request.headers.host ?? room.site.host,
    // The site's own pages ask the lake directly: what comes this way is a stranger's until the lake knows better.
    "x-vitrine-reader": "1",
  };
  const answer = await forward(request, response, { to: lake.url, path, headers }).catch((error: unknown) => {
    if (error instanceof ReaderLeft) throw error;
    room.log(`The content lake does not answer: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  });
  if (answer === null)
    return sendText(
      response,
      502,
      "The content lake does not answer. It is being restarted; please try again.",
    );
  room.streams.add(response);
  response.on("close", () => room.streams.delete(response));
  return sendOn(answer, response, { "x-content-type-options": "nosniff", ...withoutHops(answer.headers) });
}

async function sendPage(
  room: Room,
  request: IncomingMessage,
  answer: IncomingMessage,
  setCookie: OutgoingHttpHeaders,
  response: ServerResponse,
  drawing: Drawing | null,
): Promise<void> {
  const path = request.url ?? "/";
  const whole = { status: answer.statusCode ?? 502, headers: answer.headers, body: await readWhole(answer) };
  const finished = finishPage(room.finish, path, whole, pageKind(room, request));
  const { vary } = answer.headers;
  const { location } = finished.headers;
  response.writeHead(finished.status, {
    ...finished.headers,
    ...(location === undefined ? {} : { location: keepDrawing(location, drawing) }),
    ...setCookie,
    ...(vary === undefined ? {} : { vary }),
    "cache-control": "private, no-store",
    "content-length": finished.body.length,
  });
  response.end(request.method === "HEAD" ? undefined : finished.body);
}

/**
 * How a translator asks to see messages, in draft mode only. Layouts and messages are not told of an address's query: it
 * goes with the request as a header.
 */
function drawingAsked(room: Room, request: IncomingMessage): Drawing | null {
  const [, query = ""] = (request.url ?? "/").split("?", 2);
  return isDraft(room, request) ? drawingOf(query) : null;
}

function toRefused(error: unknown): RefusedBody {
  if (error instanceof RefusedBody) return error;
  throw error;
}

function pageKind(room: Room, request: IncomingMessage): PageKind {
  const path = request.url ?? "/";
  if (isUnder(path, "/studio")) return "studio";
  return isUnder(path, "/preview") || isDraft(room, request) ? "draft" : "public";
}

/** Only Next's own answers come by here, so the header can be believed. */
function purge(room: Room, answer: IncomingMessage): void {
  const tags = [answer.headers["x-vitrine-purge"] ?? []]
    .flat()
    .join(",")
    .split(",")
    .filter((tag) => tag !== "");
  if (tags.length > 0) room.cache.purge(tags);
}

function sessionCookie(room: Room, request: IncomingMessage, answer: IncomingMessage): string[] {
  const isStudio = isUnder(request.url ?? "/", "/studio") && isHtml(answer);
  if (!isStudio || room.lake === undefined || !isFromThisMachine(request, room.site)) return [];
  return [studioSession(room.lake.token, Date.now())];
}

function withoutHops(headers: IncomingMessage["headers"]): OutgoingHttpHeaders {
  const { connection: _, "keep-alive": _1, "transfer-encoding": _2, ...rest } = headers;
  return rest;
}
