import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { askedForDocuments } from "./read-documents.ts";
import { layoutVersion } from "./sqlite/schema.ts";

/**
 * What an index was made by: changes whenever its tables or the questions it is filled from do. An index of another version
 * is never read.
 */
export const indexVersion = createHash("sha256")
  .update(`${layoutVersion}\n${askedForDocuments}`)
  .digest("hex")
  .slice(0, 12);

/** Where the index lies within the site's data folder. */
export function searchFolder(data: string): string {
  return path.join(data, "search");
}

/**
 * The file of the index in use, `null` while there is none of this version. `changed` is another one whenever it was
 * replaced; asking costs one look at a small file.
 */
export function currentIndex(folder: string): { readonly file: string; readonly changed: string } | null {
  try {
    const note = pointer(folder);
    const { mtimeMs, ino } = statSync(note);
    const name = readFileSync(note, "utf8").trim();
    return /^[\w.-]+\.sqlite$/.test(name)
      ? { file: path.join(folder, name), changed: `${name} ${ino} ${mtimeMs}` }
      : null;
  } catch {
    return null;
  }
}

/** A name for an index that is being built; nobody reads it yet. */
export function newIndexFile(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${indexVersion}-${Date.now().toString(36)}-${process.pid}.sqlite`);
}

/** Makes a built index the one in use, in one step, and removes all others. Who still reads one goes on with it. */
export function useIndex(folder: string, file: string): void {
  const draft = path.join(folder, `.current-${process.pid}`);
  writeFileSync(draft, `${path.basename(file)}\n`);
  renameSync(draft, pointer(folder));
  removeOthers(folder, path.basename(file));
}

/** Removes what other versions and interrupted builds left. */
function removeOthers(folder: string, kept: string): void {
  for (const name of readdirSync(folder)) {
    const isOld = name.startsWith("current-") && name !== path.basename(pointer(folder));
    if (isOld || (name.includes(".sqlite") && !name.startsWith(kept)))
      rmSync(path.join(folder, name), { force: true });
  }
}

function pointer(folder: string): string {
  return path.join(folder, `current-${indexVersion}`);
}
