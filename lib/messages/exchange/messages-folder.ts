import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { MessageTree } from "../flatten.ts";
import { contextSchema, frenchStateSchema } from "../sidecars.ts";
import type { FrenchState, MessageContext } from "../sidecars.ts";

/** The messages of both languages with what stands beside them. */
export type MessageFiles = {
  readonly en: MessageTree;
  readonly fr: MessageTree;
  readonly state: FrenchState;
  readonly context: MessageContext;
};

const treeSchema: z.ZodType<MessageTree> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), treeSchema])),
);

/**
 * Reads a folder of messages.
 * @throws Error that names the file that cannot be read, and what is wrong in it
 */
export async function readMessageFiles(folder: string): Promise<MessageFiles> {
  const [en, fr, state, context] = await Promise.all([
    read(folder, "en.json", treeSchema),
    read(folder, "fr.json", treeSchema),
    read(folder, "fr.meta.json", frenchStateSchema),
    read(folder, "context.json", contextSchema),
  ]);
  return { en, fr, state, context };
}

async function read<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T> {
  try {
    // Fatal, so that letters that were not saved as UTF-8 are not written back without them.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path.join(folder, name)));
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`messages/${name} cannot be read: ${why}`, { cause: error });
  }
}
