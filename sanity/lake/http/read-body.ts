import { isTooDeep, mostLevels } from "../document.ts";
import { badRequest, requestError } from "../lake-error.ts";

/** Reads a body up to a limit in bytes, and stops reading there: throws a 413. */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > limit) throw tooLarge(limit);
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Parses JSON; throws a 400 that says where it ends being JSON, or that it is nested too deeply. */
export function parseJson(text: string): unknown {
  const value = parsed(text);
  if (isTooDeep(value)) throw badRequest(`The body may be nested ${mostLevels} levels deep at the most`);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badRequest(`The body is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function tooLarge(limit: number): Error {
  return requestError(413, "Payload Too Large", `The body may have ${limit} bytes at the most`);
}
