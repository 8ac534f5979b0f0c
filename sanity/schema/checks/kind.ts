import type { CustomValidator } from "@sanity/types";
import { isPresent } from "./per-language.ts";

/** A rule for a part that only announcements of one kind have: on others the part is hidden and says nothing. */
export function onlyFor<T>(kind: "event" | "call", rule: CustomValidator<T>): CustomValidator<T> {
  return (value, context) => (context.document?.["kind"] === kind ? rule(value, context) : true);
}

/** Wants a value; for parts that are only asked for under a condition. */
export function needed(message: string): CustomValidator<unknown> {
  return (value) => isPresent(value) || message;
}
