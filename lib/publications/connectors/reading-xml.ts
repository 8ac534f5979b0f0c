import type { Register } from "./registers.ts";
import { SourceError } from "./source-error.ts";

/**
 * What a reader makes of a register’s XML.
 * @throws SourceError when it is not well-formed, or has a document type, with which a few bytes can become gigabytes
 */
export function readingXml<Read>({ name }: Register, subject: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw new SourceError(
      "unreadable",
      `${name}’s answer about ${subject} is no sound XML and was not read. Try again later.`,
      { cause: error },
    );
  }
}
