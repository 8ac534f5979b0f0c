import { appendFile, mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * The proof that someone accepted something: what, when, how. Nothing that says who: no address, no browser name; the
 * random `id` is in the reader's own cookie, so only they can point to their record.
 */
export type ConsentRecord = {
  readonly id: string;
  /** Days since 1970-01-01 UTC, by the server's clock. */
  readonly day: number;
  readonly rev: number;
  readonly asked: number;
  readonly granted: number;
  readonly how: "all" | "save" | "video" | "again";
  readonly lang: "en" | "fr";
  readonly gpc: boolean;
};

/** Where proofs go. Both calls may fail without consequence for the reader: their cookie is the answer. */
export type RecordStore = {
  /** Keeps a grant; `false` when it was not kept. */
  readonly keep: (record: ConsentRecord) => Promise<boolean>;
  /** Counts a refusal of this day, and nothing else about it. */
  readonly countRefusal: (day: number) => Promise<void>;
};

/** Records are kept 13 months after the answers they prove have expired. */
const monthsKept = 19;

/** More in one month than real readers produce: from here on someone is filling the disk, and nothing is kept. */
const monthBytes = 64 * 1024 * 1024;

/**
 * Proofs in files of one month, `<folder>/YYYY-MM.ndjson`, and refusals as the length of `<folder>/refused/YYYY-MM-DD`,
 * one byte each: appending is atomic, so several processes may share the folder. Old months are deleted on the way.
 */
export function fileRecords(folder: string): RecordStore {
  return {
    async keep(record) {
      const file = join(folder, `${dateOf(record.day).slice(0, 7)}.ndjson`);
      await mkdir(folder, { recursive: true });
      const size = await stat(file).then(
        (found) => found.size,
        () => null,
      );
      if (size === null) await prune(folder, record.day);
      if (size !== null && size > monthBytes) return false;
      await appendFile(file, `${JSON.stringify(record)}\n`, { mode: 0o600 });
      return true;
    },
    async countRefusal(day) {
      await mkdir(join(folder, "refused"), { recursive: true });
      await appendFile(join(folder, "refused", dateOf(day)), ".", { mode: 0o600 });
    },
  };
}

/** Proofs as lines of the process's output, for hosts that collect logs and keep no files. */
export function stdoutRecords(write: (line: string) => void): RecordStore {
  return {
    async keep(record) {
      write(JSON.stringify({ msg: "consent", ...record }));
      return true;
    },
    async countRefusal(day) {
      write(JSON.stringify({ msg: "consent_refused", day }));
    },
  };
}

/** No proofs. Readers then get no id either. */
export const noRecords: RecordStore = { keep: async () => false, countRefusal: async () => undefined };

async function prune(folder: string, today: number): Promise<void> {
  const oldest = new Date(today * 864e5);
  oldest.setUTCMonth(oldest.getUTCMonth() - monthsKept, 1);
  const limit = oldest.toISOString().slice(0, 7);
  for (const name of await readdir(folder)) {
    if (/^\d{4}-\d{2}\.ndjson$/.test(name) && name.slice(0, 7) < limit) await rm(join(folder, name));
  }
}

function dateOf(day: number): string {
  return new Date(day * 864e5).toISOString().slice(0, 10);
}
