import { isRecord } from "../document.ts";
import type { FuzzRequest } from "./fuzz-request.ts";

const mostTries = 400;

/** The smallest request found that still fails. */
export async function shrink(
  request: FuzzRequest,
  fails: (request: FuzzRequest) => Promise<boolean>,
): Promise<FuzzRequest> {
  let smallest = request;
  let tries = 0;
  for (let isSmaller = true; isSmaller && tries < mostTries;) {
    isSmaller = false;
    for (const candidate of smaller(smallest)) {
      if (++tries >= mostTries) break;
      if (!(await fails(candidate))) continue;
      smallest = candidate;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

function* smaller(request: FuzzRequest): Generator<FuzzRequest> {
  const { search, headers, body, raw } = request;
  if (raw !== undefined) {
    for (const text of shorter(raw)) yield { ...request, raw: text };
    return;
  }
  if (body !== undefined) {
    if ("text" in body) for (const text of shorter(body.text)) yield { ...request, body: { text } };
    else for (const json of simpler(body.json)) yield { ...request, body: { json } };
  }
  for (const index of search.keys()) yield { ...request, search: search.toSpliced(index, 1) };
  for (const [index, [name, value]] of search.entries())
    for (const text of shorter(value)) yield { ...request, search: search.with(index, [name, text]) };
  for (const name of Object.keys(headers)) {
    const { [name]: _gone, ...rest } = headers;
    yield { ...request, headers: rest };
  }
}

/** The text without a piece: large pieces first. */
function* shorter(text: string): Generator<string> {
  for (
    let length = Math.ceil(text.length / 2);
    length >= 1;
    length = length === 1 ? 0 : Math.ceil(length / 2)
  )
    for (let from = 0; from < text.length; from += length)
      yield text.slice(0, from) + text.slice(from + length);
}

/** The JSON with one thing less in it. */
function* simpler(json: unknown): Generator<unknown> {
  if (typeof json === "string") yield* shorter(json);
  if (Array.isArray(json)) {
    for (const index of json.keys()) yield json.toSpliced(index, 1);
    for (const [index, item] of json.entries())
      for (const less of simpler(item)) yield json.with(index, less);
  }
  if (!isRecord(json)) return;
  for (const key of Object.keys(json)) {
    const { [key]: _gone, ...rest } = json;
    yield rest;
  }
  for (const [key, value] of Object.entries(json))
    for (const less of simpler(value)) yield { ...json, [key]: less };
}
