import { requestError } from "../lake-error.ts";
import type { LakeRequest } from "../http/lake-context.ts";
import { limits } from "../http/limits.ts";

const heartbeat = 20_000;
const encoder = new TextEncoder();
let openStreams = 0;

/** What a stream needs to know of the request it answers. */
export type StreamRequest = Pick<LakeRequest, "access" | "signal">;

/** False when as many streams are open as who asks may find open. */
export function hasRoomFor({ access }: StreamRequest): boolean {
  return openStreams < limits.streams[access];
}

/** Writes to an open stream; does nothing once it is closed. */
export interface StreamWriter {
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/**
 * A streaming answer. `start` gets the writer and returns what to undo at the end; `beat` is sent every 20 s so that
 * nobody in between takes the silence for death. A reader that does not read is cut off: it can come back and resume.
 */
export function openStream(
  request: StreamRequest,
  contentType: string,
  beat: string,
  start: (writer: StreamWriter) => () => void,
): Response {
  const { access, signal } = request;
  if (!hasRoomFor(request))
    throw requestError(503, "Service Unavailable", `${limits.streams[access]} streams are open already`);
  openStreams++;
  let end = (): void => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOpen = true;
        let undo = (): void => {};
        const write = (text: string): void => {
          if (!isOpen) return;
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < -limits.waiting) end();
        };
        const timer = setInterval(() => write(beat), heartbeat);
        end = () => {
          if (!isOpen) return;
          isOpen = false;
          openStreams--;
          clearInterval(timer);
          signal.removeEventListener("abort", end);
          undo();
          try {
            controller.close();
          } catch {
            // The reader has cancelled: there is nothing left to close.
          }
        };
        signal.addEventListener("abort", end);
        write(beat);
        undo = start({ write, close: end });
        if (!isOpen) undo();
        if (signal.aborted) end();
      },
      cancel: () => end(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
  return new Response(body, {
    headers: {
      "content-type": contentType,
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

export type SendEvent = (event: string, data: unknown, id?: string) => void;

/** A stream of server-sent events. */
export function openEventStream(
  request: StreamRequest,
  start: (send: SendEvent, close: () => void) => () => void,
): Response {
  return openStream(request, "text/event-stream; charset=utf-8", ":\n\n", ({ write, close }) => {
    const send: SendEvent = (event, data, id) => {
      write(`${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    return start(send, close);
  });
}
