import { isRecord, isTooDeep, type JsonObject } from "../document.ts";
import { badRequest } from "../lake-error.ts";

/** The GROQ parameters of an address: `$name=<JSON>`. */
export function paramsOfSearch(search: URLSearchParams): JsonObject {
  const params: Record<string, unknown> = {};
  for (const [name, value] of search) {
    if (!name.startsWith("$")) continue;
    params[name.slice(1)] = parameter(name, value);
  }
  return params;
}

function parameter(name: string, text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest(`The parameter "${name}" is not valid JSON`);
  }
  if (isTooDeep(value)) throw badRequest(`The parameter "${name}" is nested too deeply`);
  return value;
}

/** The GROQ parameters of a body. */
export function paramsOfBody(value: unknown): JsonObject {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) throw badRequest('"params" must be an object');
  return value;
}
