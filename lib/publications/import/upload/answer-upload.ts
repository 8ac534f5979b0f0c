import { largestFile, passHeader } from "#sanity/import-tool/reading-address.ts";
import { isOurOwnPage } from "../../../site/own-page.ts";
import type { Environment } from "../../../site/environment.ts";
import { readFile } from "../read-file.ts";
import { eventsOfFile, eventsOfRegisters } from "./events-of.ts";
import { findReferences, mostReferences } from "./find-references.ts";
import type { ImportPasses } from "./import-passes.ts";
import { readLimited } from "./read-limited.ts";
import { streamEvents } from "./stream-events.ts";

export type UploadSurroundings = {
  readonly environment: Environment;
  readonly passes: ImportPasses;
  readonly log: (error: unknown) => void;
  /** Bytes that are taken; another number is for tests. */
  readonly limit?: number;
};

/**
 * Reads a file of publications, or identifiers to ask registers for, for the studio: answers lines of JSON
 * (`ReadingEvent`), each sent as it is read. 401 without a pass that an editor has just made, 403 for another site's page,
 * 413 and 422 for what is too large or no such file, each with `{ error }` in words for the editor.
 */
export async function answerUpload(
  request: Request,
  { environment, passes, log, limit = largestFile }: UploadSurroundings,
): Promise<Response> {
  if (!isOurOwnPage(request, environment.SITE_URL))
    return refuse(403, "This address is for the studio of this site.");
  // Before a byte is read: strangers cannot make this process hold a large file.
  if (!(await passes(request.headers.get(passHeader) ?? "")))
    return refuse(401, "The studio could not prove that you may edit. Reload the page and try again.");
  const tooLarge = `This is more than ${Math.floor(limit / 2 ** 20)} MB. Split the file, or ask a developer to import it on the server (npm run publications:import).`;
  if (Number(request.headers.get("content-length") ?? 0) > limit) return refuse(413, tooLarge);
  const bytes = await readLimited(request.body, limit);
  if (bytes === null) return refuse(413, tooLarge);
  const references = findReferences(bytes);
  if (references !== null) {
    if (references.length > mostReferences)
      return refuse(
        422,
        `These are ${references.length} identifiers. Paste at most ${mostReferences} at a time.`,
      );
    return stream(streamEvents(eventsOfRegisters(references, { environment, signal: request.signal }), log));
  }
  const file = readFile(bytes);
  return file.kind === "unreadable" ? refuse(422, file.what) : stream(streamEvents(eventsOfFile(file), log));
}

function stream(body: ReadableStream<Uint8Array>): Response {
  return new Response(body, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    },
  });
}

function refuse(status: 401 | 403 | 413 | 422, error: string): Response {
  return Response.json({ error }, { status, headers: { "cache-control": "no-store" } });
}
