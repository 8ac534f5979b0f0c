import { z } from "zod";
import type { ImportItem } from "../works/imported-work.ts";

/** What the site tells while it reads: how much there is, then each record, at last that this was all. */
export type ReadingEvent =
  | {
      readonly kind: "begin";
      /** In words for people: `BibTeX`, `Crossref`. */
      readonly format: string;
      /** About how many records there are; `null` where nobody knows. */
      readonly expected: number | null;
    }
  | ImportItem
  /** Reading broke off, and why; the records before it stand. */
  | { readonly kind: "brokenOff"; readonly what: string }
  | { readonly kind: "end" };

/** Works are looked at closely when they are compared; here only what decides where an event goes. */
const readingEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("begin"), format: z.string(), expected: z.number().nullable() }),
  z.object({
    kind: z.literal("work"),
    work: z.custom<Extract<ImportItem, { kind: "work" }>["work"]>(isObject),
  }),
  z.object({ kind: z.literal("fault"), line: z.number(), what: z.string(), raw: z.string() }),
  z.object({ kind: z.literal("brokenOff"), what: z.string() }),
  z.object({ kind: z.literal("end") }),
]);

/** An event as one line of JSON. */
export function writeEvent(event: ReadingEvent): string {
  return `${JSON.stringify(event)}\n`;
}

/** Reads a line that `writeEvent` wrote. @throws Error when it is something else */
export function readEvent(line: string): ReadingEvent {
  return readingEvent.parse(JSON.parse(line));
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
