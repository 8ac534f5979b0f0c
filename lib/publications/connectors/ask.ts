import type { z } from "zod";
import type { ImportItem } from "#sanity/works/imported-work.ts";
import type { Environment } from "../../site/environment.ts";
import type { Client } from "./client.ts";
import type { Register } from "./registers.ts";
import { SourceError } from "./source-error.ts";

/** With what a connector asks. */
export type Ask = {
  readonly client: Client;
  readonly environment: Environment;
  readonly signal: AbortSignal | undefined;
};

/** What a connector brings: the items in the register’s order, page after page, as they are wanted. */
export type Items = AsyncGenerator<ImportItem, void, undefined>;

/**
 * An answer whose frame is as it should be; the records inside are looked at one by one, later.
 * @throws SourceError when it is not
 */
export function framed<Frame>(
  frame: z.ZodType<Frame>,
  answer: unknown,
  { name }: Register,
  subject: string,
): Frame {
  const parsed = frame.safeParse(answer);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join(".") || "its beginning";
  throw new SourceError(
    "unreadable",
    `${name}’s answer about ${subject} is not as it is described (at ${where}). Try again later; if it stays, ${name} has changed and this site has to follow.`,
  );
}

/** Items counted from `first`, since every page of an answer counts its own from 1. */
export function* numbered(
  items: readonly ImportItem[],
  first: number,
): Generator<ImportItem, void, undefined> {
  for (const item of items) yield item.kind === "work" ? item : { ...item, line: item.line + first };
}
