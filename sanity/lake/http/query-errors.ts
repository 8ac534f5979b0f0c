import { GroqSyntaxError } from "groq-js";
import type { JsonObject } from "../document.ts";
import { contentError, requestError } from "../lake-error.ts";
import { AnswerTooLarge } from "../query/answer-size.ts";
import { LaneFull } from "../query/slow-lane.ts";
import { OutOfTime } from "../query/time-limit.ts";

/** Sanity's description of a query that cannot be read. */
export function describeQueryError(
  error: unknown,
  query: string,
): JsonObject & { readonly type: string; readonly description: string } {
  const message = error instanceof Error ? error.message : String(error);
  const position = error instanceof GroqSyntaxError ? error.position : 0;
  return {
    type: "queryParseError",
    description: message
      .replace(/^Syntax error in GROQ query at position \d+: ?/, "")
      .replace("Unexpected end of query", "unexpected end-of-file, expected expression"),
    query,
    start: position,
    end: error instanceof GroqSyntaxError ? position : query.length,
  };
}

/** The answer to a query that failed: 400 for a bad one, 504 for one that takes too long. */
export function queryFailure(error: unknown, query: string): Error {
  if (error instanceof OutOfTime) return contentError(504, "queryTimeoutError", error.message, { query });
  if (error instanceof LaneFull) return requestError(503, "Service Unavailable", error.message);
  if (error instanceof AnswerTooLarge)
    return contentError(400, "queryTooLargeError", error.message, { query });
  if (error instanceof RangeError)
    return contentError(400, "queryParseError", "The query is nested too deeply or asks for too much", {
      query,
      start: 0,
      end: query.length,
    });
  const { type, description, ...where } = describeQueryError(error, query);
  return contentError(400, type, description, where);
}
