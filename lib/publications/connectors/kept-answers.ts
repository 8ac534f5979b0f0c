import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const keptAnswer = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  body: z.string(),
});

/** An answer of a register with what it can be asked about later: has it changed? */
export type KeptAnswer = z.infer<typeof keptAnswer>;

export type KeptAnswers = {
  readonly read: (key: string) => Promise<KeptAnswer | null>;
  readonly write: (key: string, answer: KeptAnswer) => Promise<void>;
};

const mostAnswers = 500;
const largestAnswer = 2 * 2 ** 20;

/**
 * Answers kept in a folder of this machine, the newest five hundred, so that a register that is asked twice need not
 * send the same twice. Only a convenience: what cannot be read or written is as if it had never been kept.
 */
export function keptAnswersIn(folder: string): KeptAnswers {
  const fileOf = (key: string): string =>
    join(folder, `${createHash("sha256").update(key).digest("hex")}.json`);
  return {
    read: async (key) => {
      try {
        return keptAnswer.parse(JSON.parse(await readFile(fileOf(key), "utf8")));
      } catch {
        return null;
      }
    },
    write: async (key, answer) => {
      if (answer.body.length > largestAnswer) return;
      try {
        await mkdir(folder, { recursive: true });
        const file = fileOf(key);
        const beside = `${file}.${process.pid}`;
        await writeFile(beside, JSON.stringify(answer), { mode: 0o600 });
        await rename(beside, file);
        await dropOldest(folder);
      } catch {
        // A full disk, or a folder that may not be written to: the answer is used all the same.
      }
    },
  };
}

async function dropOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  if (names.length <= mostAnswers) return;
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  dated.sort((one, other) => one.at - other.at);
  // A few more than needed, so that not every answer after the five hundredth has to look at all of them.
  const surplus = dated.slice(0, names.length - mostAnswers + 50);
  await Promise.all(surplus.map(({ name }) => rm(join(folder, name), { force: true })));
}
