/** Why the store cannot do its work. */
export type StoreProblemKind =
  | "in-use"
  | "corrupt"
  | "read-only"
  | "full"
  | "cannot-open"
  | "newer"
  | "failed";

/** A trouble with the file itself, told so that an operator knows what to do. */
export class StoreProblem extends Error {
  override readonly name = "StoreProblem";
  readonly kind: StoreProblemKind;
  readonly file: string;
  constructor(kind: StoreProblemKind, file: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
    this.file = file;
  }
}

// Primary result codes, https://www.sqlite.org/rescode.html
const sqlite = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

/** The SQLite result code of an error thrown by node:sqlite, without its extension; null for other errors. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return null;
  return error.errcode & 0xff;
}

/** Turns an error of node:sqlite into a problem with advice. `owner` is who holds the file, when that is known. */
export function storeProblem(error: unknown, file: string, owner: string | null = null): StoreProblem {
  if (error instanceof StoreProblem) return error;
  const said = error instanceof Error ? error.message : String(error);
  switch (sqliteCode(error)) {
    case sqlite.busy:
    case sqlite.locked:
      return new StoreProblem(
        "in-use",
        file,
        `The content file ${file} is already in use by ${owner ?? "another process"}. Stop that process, or give this one another data folder.`,
        error,
      );
    case sqlite.corrupt:
    case sqlite.notADatabase:
      return new StoreProblem(
        "corrupt",
        file,
        `The content file ${file} is damaged (${said}). Move it away together with ${file}-wal and put a backup in its place; nothing was changed.`,
        error,
      );
    case sqlite.readOnly:
      return new StoreProblem(
        "read-only",
        file,
        `The content file ${file} cannot be written (${said}). Give this user the right to write to it and to its folder.`,
        error,
      );
    case sqlite.full:
      return new StoreProblem(
        "full",
        file,
        `There is no room left to write ${file}. Nothing was lost: free some disk space and try again.`,
        error,
      );
    case sqlite.cannotOpen:
      return new StoreProblem(
        "cannot-open",
        file,
        `The content file ${file} cannot be opened or made (${said}). Check that its folder exists and that this user may write to it.`,
        error,
      );
    case null:
    default:
      return new StoreProblem("failed", file, `The content file ${file} could not be used (${said}).`, error);
  }
}
