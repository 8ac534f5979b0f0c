import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Query results kept on disk, so that a store that is down or slow never shows to a reader. Each answer is one file
 * named by the hash of its question (never by anything a visitor typed), replaced in one step.
 */
export type LastKnownGood = {
  readonly write: (question: string, answer: unknown) => Promise<void>;
  /** The last answer, `{ found: false }` when there was none. */
  readonly read: (
    question: string,
  ) => Promise<{ readonly found: true; readonly answer: unknown } | { readonly found: false }>;
};

export function lastKnownGood(folder: string): LastKnownGood {
  const fileOf = (question: string): string =>
    path.join(folder, `${createHash("sha256").update(question).digest("hex")}.json`);
  return {
    async write(question, answer) {
      const file = fileOf(question);
      const draft = `${file}.${randomUUID()}`;
      await mkdir(folder, { recursive: true });
      await writeFile(draft, JSON.stringify(answer));
      await rename(draft, file);
    },
    async read(question) {
      try {
        const answer: unknown = JSON.parse(await readFile(fileOf(question), "utf8"));
        return { found: true, answer };
      } catch {
        return { found: false };
      }
    },
  };
}
