import { cacheLife, cacheTag } from "next/cache";
import { fileSource } from "../content/media.ts";
import { documentTag, everythingTag } from "../content/tags.ts";
import { environment } from "../site/environment.ts";
import type { HostedPdf } from "./publication.ts";

/** Milliseconds a file of at most 16 MB may take from the content lake. */
const patience = 20_000;

/**
 * The bytes of a paper kept here, or `null` when the content lake has no such file or it is no PDF.
 * @throws when the lake does not answer: then nothing is remembered
 */
export async function readPdf({ file }: Pick<HostedPdf, "file">): Promise<Uint8Array<ArrayBuffer> | null> {
  "use cache";
  cacheLife("max");
  cacheTag(everythingTag, documentTag(`file-${file.replace(".", "-")}`));
  const source = fileSource(file, environment());
  if (source === null) return null;
  const answer = await fetch(source, { signal: AbortSignal.timeout(patience) });
  if (answer.status >= 500 || answer.status === 429)
    throw new Error(`The content lake answered ${answer.status} to ${source}`);
  const bytes = answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
  return bytes !== null && startsAsPdf(bytes) ? bytes : null;
}

/** ISO 32000-1 §7.5.2: the header stands in the first bytes, `%PDF-`. */
function startsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";
}
