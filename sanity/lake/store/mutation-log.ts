import type { DocumentChange } from "./transaction.ts";

/** Stands for "made as the effect says": most documents are written once, and need not be in the log twice. */
const made = '"made"';

/** The mutations of a change as the log keeps them. */
export function writeMutations({ after, mutations }: DocumentChange): string {
  const [only, ...others] = mutations;
  if (after && only && others.length === 0 && only["create"] === after) return made;
  return JSON.stringify(mutations);
}

/** The way back; `apply` is the effect of the same change: `[0, document]` for one that was made. */
export function parseMutations(text: string, apply: readonly unknown[]): readonly unknown[] {
  if (text === made) return [{ create: apply[1] }];
  const mutations: unknown = JSON.parse(text);
  return Array.isArray(mutations) ? mutations : [];
}
