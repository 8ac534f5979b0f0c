import { setImmediate } from "node:timers/promises";
import { writeEvent, type ReadingEvent } from "#sanity/import-tool/reading-event.ts";

/** Milliseconds of reading after which others have their turn. */
const turn = 8;

/**
 * Events as lines of JSON, read only as fast as they are fetched, and no further once nobody wants them. What breaks the
 * reading off is the last line.
 */
export function streamEvents(
  events: Generator<ReadingEvent, void, undefined> | AsyncGenerator<ReadingEvent, void, undefined>,
  log: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      await setImmediate();
      const ends = performance.now() + turn;
      const lines: string[] = [];
      let isOver = false;
      try {
        while (!isOver && performance.now() < ends) {
          const next = await events.next();
          if (next.done === true) isOver = true;
          else lines.push(writeEvent(next.value));
        }
      } catch (error) {
        log(error);
        isOver = true;
        lines.push(writeEvent({ kind: "brokenOff", what: "Reading broke off by a fault of this program." }));
      }
      if (lines.length > 0) controller.enqueue(encoder.encode(lines.join("")));
      if (isOver) controller.close();
    },
    async cancel() {
      await events.return();
    },
  });
}
