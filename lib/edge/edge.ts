import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { connect, createServer as createNetServer } from "node:net";
import type { Server as NetServer } from "node:net";
import type { Duplex } from "node:stream";
import { readAddress } from "./address.ts";
import type { Address } from "./address.ts";
import { ReaderLeft } from "./forward.ts";
import { answerFront } from "./front.ts";
import { preferredFile, sentAsFile } from "./negotiate-type.ts";
import { answerPermanent } from "./permanent.ts";
import { answerPersonally, handToLake } from "./personal.ts";
import { sendJson, sendText, sendUnavailable } from "./plain-answer.ts";
import type { ResponseCache } from "./response-cache.ts";
import { furnish, isDraft } from "./room.ts";
import type { EdgeSettings, Room } from "./room.ts";
import { answerSignIn, needsSignIn } from "./sign-in.ts";
import { sendStored } from "./stored-response.ts";
import { isEditor } from "./studio-session.ts";
import { isRead, mayWrite, takesPost } from "./writing.ts";

export type Edge = {
  readonly server: Server;
  readonly cache: ResponseCache;
  /** A second door into the same house, for a second address to listen at; it closes with the first. */
  readonly anotherDoor: () => NetServer;
  /** Takes no more connections, finishes what is being answered (at most `milliseconds`), then resolves. */
  readonly close: (milliseconds?: number) => Promise<void>;
};

/** The server readers speak to. It is not listening yet. */
export function createEdge(settings: EdgeSettings): Edge {
  const room = furnish(settings);
  const remembered = new Map<string, Address>();
  const server = createServer(
    { requestTimeout: 600_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 },
    (request, response) => {
      handle(room, addressOf(remembered, request.url ?? "/"), request, response).catch((error: unknown) => {
        if (error instanceof ReaderLeft) return;
        settings.log(
          `${request.method} ${request.url}: ${error instanceof Error ? error.message : String(error)}`,
        );
        sendUnavailable(response, room.finish.security);
      });
    },
  );
  // Without a listener Node answers a request that would rather speak another protocol as the plain one it also is.
  if (settings.mode === "development")
    server.on("upgrade", (request, socket, head) => upgrade(settings, request, socket, head));
  const doors: NetServer[] = [server];
  return {
    server,
    cache: room.cache,
    anotherDoor: () => {
      const door = createNetServer((socket) => server.emit("connection", socket));
      doors.push(door);
      return door;
    },
    close: (milliseconds = 20_000) => close(room, server, doors, milliseconds),
  };
}

/** Addresses are read once: the same few are asked for all the time. */
function addressOf(remembered: Map<string, Address>, url: string): Address {
  const known = remembered.get(url);
  if (known !== undefined) return known;
  const address = readAddress(url);
  if (remembered.size >= 10_000) remembered.clear();
  if (url.length < 500) remembered.set(url, address);
  return address;
}

async function handle(
  room: Room,
  address: Address,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  switch (address.kind) {
    case "refuse":
      return sendText(response, address.status, address.text, room.finish.security);
    case "health":
      return sendHealth(room, address.name, response);
    case "lake":
      return answerFromLake(room, address.path, request, response);
    case "move":
      if (!isRead(request)) return refuseMethod(room, response);
      response.writeHead(308, {
        ...room.finish.security,
        location: address.location,
        "content-length": 0,
        "cache-control": "public, max-age=0, must-revalidate",
      });
      response.end();
      return undefined;
    case "picture":
      if (!isRead(request)) return refuseMethod(room, response);
      if (
        !room.cache.holds(address.path) &&
        !room.pictureAllowance.allows(room.senderOf(request), Date.now())
      )
        return sendText(response, 429, "Too many pictures at once. Please wait a minute.", {
          "retry-after": "60",
        });
      return answerPublicly(room, address.path, request, response);
    case "asked":
      return answerAsked(room, address, request, response);
    case "front":
      if (!isRead(request)) return refuseMethod(room, response);
      return answerFront(room.splash, room.finish.security, request, response);
    case "permanent":
      if (!isRead(request)) return refuseMethod(room, response);
      return answerPermanent(room, address.id, request, response);
    case "personal":
    case "public": {
      if (room.studio === false && address.kind === "personal" && address.area === "studio")
        return sendText(response, 404, "There is no studio here.", room.finish.security);
      if (needsSignIn(room, request)) return answerSignIn(room, request, response);
      if (!isRead(request) && !takesPost(room, address, request)) return refuseMethod(room, response);
      if (!isRead(request) && !mayWrite(room, request))
        return sendText(response, 429, "Too many messages. Please wait a minute.", { "retry-after": "60" });
      const alone =
        room.mode === "development" ||
        address.kind === "personal" ||
        !isRead(request) ||
        isForRuntimeOrDraft(room, request);
      if (alone) return answerPersonally(room, request, response);
      const file = preferredFile(address.path, request.headers.accept);
      if (file !== null && (await sentAsFile(room, file, request, response))) return undefined;
      return answerPublicly(room, address.path, request, response);
    }
  }
}

/** A search costs the machine a while, a file of everything a longer one: each sender may ask so many. */
async function answerAsked(
  room: Room,
  { path, file }: Extract<Address, { kind: "asked" }>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isRead(request)) return refuseMethod(room, response);
  const allowance = file ? room.fileAllowance : room.searchAllowance;
  if (!allowance.allows(room.senderOf(request), Date.now()))
    return sendText(response, 429, "Too many searches at once. Please wait a minute.", {
      ...room.finish.security,
      "retry-after": "60",
    });
  if (file) return answerPersonally(room, request, response, room.inner.fileAgent);
  const alone = room.mode === "development" || isForRuntimeOrDraft(room, request);
  return alone ? answerPersonally(room, request, response) : answerPublicly(room, path, request, response);
}

async function answerFromLake(
  room: Room,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { lake } = room;
  if (lake === undefined) return sendText(response, 404, "Content is not kept here.");
  const now = Date.now();
  if (isEditor(request, lake.token, now) || room.lakeAllowance.allows(room.senderOf(request), now))
    return handToLake(room, lake, path, request, response);
  const message = "Too many requests from one address. Please wait a minute.";
  return sendJson(
    response,
    429,
    { statusCode: 429, error: "Too Many Requests", message },
    { "retry-after": "60" },
  );
}

async function answerPublicly(
  room: Room,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const kept = room.cache.readNow(path);
  if (kept !== undefined) return sendStored(request, response, kept);
  const reply = await room.cache.read(path);
  switch (reply.kind) {
    case "stored":
      return sendStored(request, response, reply.response);
    case "personal":
      return answerPersonally(room, request, response);
    case "failed":
      room.log(`${path}: ${reply.reason}`);
      return sendUnavailable(response, room.finish.security);
  }
}

/** Requests of Next's own browser code, and of editors who look at drafts. */
function isForRuntimeOrDraft(room: Room, request: IncomingMessage): boolean {
  const { headers } = request;
  if ("rsc" in headers || "next-router-state-tree" in headers || "next-router-prefetch" in headers)
    return true;
  return isDraft(room, request);
}

function refuseMethod(room: Room, response: ServerResponse): void {
  sendText(response, 405, "This address is for reading only.", {
    ...room.finish.security,
    allow: "GET, HEAD",
  });
}

function sendHealth(room: Room, name: "healthz" | "readyz" | "version", response: ServerResponse): void {
  if (name === "version") return sendJson(response, 200, room.version);
  const ready = name === "healthz" || room.isReady();
  return sendText(response, ready ? 200 : 503, ready ? "ok" : "not ready yet");
}

/** WebSockets only exist in development, where Next reloads pages through one. */
function upgrade(settings: EdgeSettings, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const inner = connect(Number(settings.next.port), settings.next.hostname, () => {
    const headers = request.rawHeaders.flatMap((value, at) =>
      at % 2 === 0 ? [`${value}: ${request.rawHeaders[at + 1] ?? ""}`] : [],
    );
    inner.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`);
    inner.write(head);
    inner.pipe(socket).pipe(inner);
  });
  inner.on("error", () => socket.destroy());
  socket.on("error", () => inner.destroy());
}

async function close(
  room: Room,
  server: Server,
  doors: readonly NetServer[],
  milliseconds: number,
): Promise<void> {
  room.cache.close();
  const closed = Promise.all(doors.map(closeDoor));
  for (const stream of room.streams) stream.destroy();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), milliseconds);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
  room.inner.agent.destroy();
  room.inner.personalAgent.destroy();
  room.inner.fileAgent.destroy();
}

/** Resolves when the last connection that came by this door has ended; at once when it never listened. */
function closeDoor(door: NetServer): Promise<void> {
  return new Promise((resolve) => {
    door.close(() => resolve());
  });
}
