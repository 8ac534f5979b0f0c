import { createHash } from "node:crypto";
import { readdir, readFile as readBytes, stat } from "node:fs/promises";
import path from "node:path";
import { readLines } from "#lib/content-load/read-lines.ts";
import { memberId, personRecord } from "#lib/researchers/import.ts";
import type { ImportedWork } from "#sanity/works/imported-work.ts";
import { importedOf } from "./ndjson.ts";
import { readFile } from "./read-file.ts";
import { publicationRecord } from "./record.ts";

/** What files hold of publications. */
export type FilesOfWorks = {
  readonly works: readonly ImportedWork[];
  /** Records that could not be used: `file:line what`. */
  readonly faults: readonly string[];
  /** Files that hold no publications, and what they are. */
  readonly unreadable: readonly string[];
  /** Whose works a source lists, where a roster lies beside the files: researchers' ids by the roster's source. */
  readonly memberLists: ReadonlyMap<string, ReadonlySet<string>>;
  /** The names of the files that were read. */
  readonly files: readonly string[];
  /** SHA-256 of all their bytes, in the order of their names. */
  readonly sha256: string;
};

/** What a folder may hold of publications; a file that is named is read whatever it is called. */
const endings = new Set([".bib", ".bibtex", ".ris", ".json", ".ndjson"]);
/** Files of our own shape that hold something else. */
const others = new Set(["people.ndjson", "events.ndjson", "news.ndjson"]);

/**
 * Reads files of publications, and every such file in folders: BibTeX, RIS, CSL-JSON and our NDJSON, told by what is in
 * them.
 * @throws Error when one of them is not there
 */
export async function readWorks(named: readonly string[]): Promise<FilesOfWorks> {
  const works: ImportedWork[] = [];
  const faults: string[] = [];
  const unreadable: string[] = [];
  const hash = createHash("sha256");
  const files = await filesOf(named);
  for (const file of files) {
    const bytes = await readBytes(file);
    hash.update(bytes);
    const name = path.basename(file);
    if (name.endsWith(".ndjson")) {
      works.push(...(await readNdjson(file, name, faults)));
      continue;
    }
    const read = readFile(bytes);
    if (read.kind === "unreadable") {
      unreadable.push(`${name}: ${read.what}`);
      continue;
    }
    for (const item of read.items) {
      if (item.kind === "work") works.push({ ...item.work, at: `${name} ${item.work.at ?? ""}`.trim() });
      else faults.push(`${name}:${item.line} ${item.what}`);
    }
  }
  return {
    works,
    faults,
    unreadable,
    memberLists: await rosters(named),
    files: files.map((file) => path.basename(file)),
    sha256: hash.digest("hex"),
  };
}

async function filesOf(named: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of named) {
    const info = await stat(name).catch(() => null);
    if (info === null)
      throw new Error(`There is no ${name}. Name files of publications, or folders that hold them.`);
    if (!info.isDirectory()) {
      found.push(name);
      continue;
    }
    const entries = await readdir(name, { recursive: true });
    found.push(
      ...entries
        .filter((entry) => endings.has(path.extname(entry)) && !others.has(path.basename(entry)))
        .toSorted()
        .map((entry) => path.join(name, entry)),
    );
  }
  if (found.length === 0) throw new Error(`There are no files of publications in ${named.join(", ")}.`);
  return found;
}

async function readNdjson(file: string, name: string, faults: string[]): Promise<readonly ImportedWork[]> {
  const lines = await readLines(file, name, (at, reason) => void faults.push(`${at} ${reason}`));
  return lines.flatMap(({ at, value }) => {
    const { data, error } = publicationRecord.safeParse(value);
    if (data !== undefined) return [importedOf(data, at)];
    const issues = error.issues.map((issue) => `${issue.path.join(".") || "the line"}: ${issue.message}`);
    faults.push(`${at} ${issues.join("; ")}`);
    return [];
  });
}

async function rosters(named: readonly string[]): Promise<FilesOfWorks["memberLists"]> {
  const lists = new Map<string, Set<string>>();
  for (const folder of named) {
    const file = path.join(folder, "people.ndjson");
    const info = await stat(file).catch(() => null);
    if (info === null) continue;
    for (const { value } of await readLines(file, "people.ndjson", () => undefined)) {
      const { data: person } = personRecord.safeParse(value);
      if (person === undefined) continue;
      const members = lists.get(person.source) ?? new Set();
      lists.set(person.source, members.add(memberId(person.name)));
    }
  }
  return lists;
}
