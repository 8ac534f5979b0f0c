import type { Pass } from "./make-pass.ts";
import { jsonLines } from "./json-lines.ts";
import { largestFile, passHeader, readingAddress } from "./reading-address.ts";
import { readEvent, type ReadingEvent } from "./reading-event.ts";

/** Why something could not be read; `message` is for the editor. */
export class UploadError extends Error {
  override readonly name = "UploadError";
}

type Reading = {
  readonly makePass: () => Promise<Pass>;
  readonly signal: AbortSignal;
};

/**
 * Has the site read a file, or pasted text, and yields what it tells, as it comes.
 * @throws UploadError in words for the editor; the signal's reason when it is aborted
 */
export async function* readUpload(
  given: Blob,
  { makePass, signal }: Reading,
): AsyncGenerator<ReadingEvent, void, undefined> {
  if (given.size > largestFile)
    throw new UploadError(
      `This is more than ${largestFile / 2 ** 20} MB. Split the file and import its parts.`,
    );
  const pass = await makePass();
  const response = await fetch(readingAddress, {
    method: "POST",
    headers: { [passHeader]: pass.secret, "content-type": "application/octet-stream" },
    body: given,
    signal,
  }).finally(() => pass.end());
  if (!response.ok || response.body === null) throw new UploadError(await refusalIn(response));
  let last: ReadingEvent["kind"] = "begin";
  for await (const line of jsonLines(response.body)) {
    const event = readEvent(line);
    last = event.kind;
    if (event.kind === "brokenOff") throw new UploadError(event.what);
    yield event;
  }
  if (last !== "end")
    throw new UploadError("The connection broke off while reading. Nothing was written; try again.");
}

async function refusalIn(response: Response): Promise<string> {
  const answer: unknown = await response.json().catch(() => null);
  if (typeof answer === "object" && answer !== null && "error" in answer && typeof answer.error === "string")
    return answer.error;
  return `The site refused to read this (${response.status}). Try again in a minute.`;
}
