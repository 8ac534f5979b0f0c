import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Environment } from "#lib/site/environment.ts";

/**
 * Query results kept on disk, so that a store that is down or slow never shows to a reader. Each answer is one file
 * named by the hash of its question (never by anything a visitor typed), replaced in one step.
 */
export type LastKnownGood = {
  /** Keeps an answer; one that says "nothing" only where there was something, so that made-up addresses leave no files. */
  readonly write: (question: string, answer: unknown) => Promise<void>;
  /** The last answer, `{ found: false }` when there was none. */
  readonly read: (
    question: string,
  ) => Promise<{ readonly found: true; readonly answer: unknown } | { readonly found: false }>;
  /** Removes answers that were not renewed since `before` (milliseconds since 1970), and drafts of them. */
  readonly prune: (before: number) => Promise<void>;
};

/** Where the answers are kept within the site's data folder. */
export function lastKnownGoodFolder(data: string): string {
  return path.join(data, "last-good");
}

/**
 * A query with its parameters as one text. The clock is left out of it, so that an answer of a minute or a day ago can
 * stand in for one of now.
 */
export function questionOf(
  env: Pick<Environment, "SANITY_PROJECT_ID" | "SANITY_DATASET">,
  query: string,
  params: Readonly<Record<string, unknown>>,
): string {
  const timeless = Object.entries(params).filter(([name]) => !clockParams.has(name));
  return JSON.stringify([
    env.SANITY_PROJECT_ID,
    env.SANITY_DATASET,
    query,
    Object.fromEntries(timeless.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  ]);
}

/** Parameters of queries that only say what time it is. */
const clockParams: ReadonlySet<string> = new Set(["now", "today", "from", "until"]);

export function lastKnownGood(folder: string): LastKnownGood {
  const fileOf = (question: string): string =>
    path.join(folder, `${createHash("sha256").update(question).digest("hex")}.json`);
  return {
    async write(question, answer) {
      const file = fileOf(question);
      if (isNothing(answer) && !(await exists(file))) return;
      const draft = `${file}.${randomUUID()}`;
      await mkdir(folder, { recursive: true });
      try {
        await writeFile(draft, JSON.stringify(answer));
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async read(question) {
      try {
        const answer: unknown = JSON.parse(await readFile(fileOf(question), "utf8"));
        return { found: true, answer };
      } catch {
        return { found: false };
      }
    },
    async prune(before) {
      const files = await readdir(folder).catch(() => []);
      for (const file of files.map((name) => path.join(folder, name))) {
        const known = await stat(file).catch(() => null);
        if (known !== null && (known.mtimeMs < before || !file.endsWith(".json")))
          await rm(file, { force: true });
      }
    },
  };
}

/**
 * The answer of `ask`, which is kept; when it fails, the last one that was.
 * @throws what `ask` throws when nothing is known yet.
 */
export async function askOrRemember<Answer>(
  kept: LastKnownGood,
  question: string,
  ask: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly isOld: boolean }> {
  try {
    const answer = await ask();
    await kept.write(question, answer).catch((error: unknown) => warn("last_good_not_written", error));
    return { answer, isOld: false };
  } catch (error) {
    const known = await kept.read(question);
    if (!known.found) throw error;
    warn("store_stale", error);
    // It was written by this very function for this very question: its shape is the question's.
    return { answer: known.answer as Answer, isOld: true };
  }
}

function warn(event: string, error: unknown): void {
  console.warn(JSON.stringify({ event, reason: String(error) }));
}

function isNothing(answer: unknown): boolean {
  return answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0);
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
