import { z } from "zod";
import { instant, key, reference, text } from "./fields.ts";

const count = z.number().int().min(0);

/** What imports keep for themselves; every id has a dot, so that no reader without a token sees it. */
export const importBatch = z.strictObject({
  _id: z.string().regex(/^import\.[\w-]+$/),
  _type: z.literal("importBatch"),
  kind: z.enum(["import", "join", "split"]),
  source: text,
  sha256: text.optional(),
  who: text.optional(),
  at: instant,
  finishedAt: instant.optional(),
  state: z.enum(["running", "done", "stopped", "undone"]),
  asDrafts: z.boolean().optional(),
  counts: z.strictObject({
    new: count,
    changed: count,
    same: count,
    unsure: count,
    faults: count,
    editedMeanwhile: count,
  }),
});

export const importChanges = z.strictObject({
  _id: z.string().regex(/^import\.[\w-]+\.\d+$/),
  _type: z.literal("importChanges"),
  batch: text,
  changes: z.array(
    z.strictObject({
      _key: key,
      _type: z.literal("change"),
      id: text,
      kind: z.enum(["created", "changed", "deleted"]),
      before: text,
      after: text,
    }),
  ),
  records: z
    .array(z.strictObject({ _key: key, _type: z.literal("record"), source: text, id: text, raw: text }))
    .optional(),
});

export const workPair = z.strictObject({
  _id: z.string().regex(/^workPair\.\w+$/),
  _type: z.literal("workPair"),
  works: z.array(reference.extend({ _key: key, _weak: z.literal(true) })).length(2),
  reason: text,
  state: z.enum(["open", "same", "different"]),
  at: instant,
  batch: text,
  decidedAt: instant.optional(),
});

export const personPrivate = z.strictObject({
  _id: z.string().regex(/^private\./),
  _type: z.literal("personPrivate"),
  formerNames: z.array(text),
});
