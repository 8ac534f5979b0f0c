import { z } from "zod";

const count = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);

/** An import, joining or splitting of the past, as its document tells it. */
export const pastImport = z.object({
  _id: z.string().transform((id) => id.replace(/^import\./, "")),
  kind: z.enum(["import", "join", "split"]).nullish(),
  source: z.string().nullish(),
  who: z.string().nullish(),
  at: z.string(),
  state: z.enum(["running", "done", "stopped", "undone"]).nullish(),
  asDrafts: z.boolean().nullish(),
  counts: z.object({ new: count, changed: count }).nullish(),
});

export type PastImport = z.infer<typeof pastImport>;

/** The imports of the past, the newest first. */
export const pastImports = `*[_type == "importBatch"] | order(at desc)[$from...$to]{_id, kind, source, who, at, state, asDrafts, counts}`;

const what = { import: "Import", join: "Two works joined", split: "A work split in two" } as const;
const states = {
  running: "running, or broken off",
  done: null,
  stopped: "stopped in the middle",
  undone: "undone",
} as const;

/** What it was, in a line for people. */
export function pastTitle({ kind, source }: PastImport): string {
  return source == null || source === "" ? what[kind ?? "import"] : `${what[kind ?? "import"]}: ${source}`;
}

/** When it was, by whom, and what came of it. */
export function pastDetail(
  { kind, who, at, state, asDrafts, counts }: PastImport,
  timeZone?: string,
): string {
  const when = new Date(at).toLocaleString("en-CA", {
    dateStyle: "medium",
    timeStyle: "short",
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const isImport = (kind ?? "import") === "import";
  return [
    when,
    who,
    isImport && counts != null ? `${counts.new} new, ${counts.changed} changed` : null,
    isImport && asDrafts === true ? "as drafts" : null,
    states[state ?? "done"],
  ]
    .filter((part) => part != null)
    .join(" · ");
}
