import { readdir } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { htmlToMarkdown, isHtml } from "#lib/announcements/html-to-markdown.ts";
import { eventOf, eventRecord } from "#lib/announcements/import.ts";
import { importedOf } from "#lib/publications/import/ndjson.ts";
import { publicationRecord } from "#lib/publications/import/record.ts";
import { memberId, personRecord, researcherOf } from "#lib/researchers/import.ts";
import { announcementDocument } from "#sanity/seed/documents/announcement.ts";
import { newsOf, postShape } from "#sanity/seed/documents/borrowed-news.ts";
import { anyDocument, type StoredDocument } from "#sanity/seed/shapes/any-document.ts";
import type { ImportedWork } from "#sanity/works/imported-work.ts";
import { readLines } from "./read-lines.ts";

/** What a folder holds, ready for a lake. */
export type Folder = {
  readonly documents: readonly StoredDocument[];
  /** Works, to be compared with what the lake has (sanity/works). */
  readonly works: readonly ImportedWork[];
  /** Whose works a source lists: researchers' ids by the source of their roster. */
  readonly memberLists: ReadonlyMap<string, ReadonlySet<string>>;
  /** Lines that could not be used: `file:line reason`. */
  readonly faults: readonly string[];
  /** Records that came again under an id that had been read. */
  readonly repeated: number;
};

const publicationFiles = ["pmlr", "nime", "taln", "mcgill", "agentic"] as const;
const otherFiles = ["people", "events", "news"] as const;

/**
 * Reads every NDJSON file that we know from a folder and turns its records into documents. A bad line becomes a fault
 * and the rest is read.
 * @throws when the folder is not there or has none of the files
 */
export async function readFolder(folder: string): Promise<Folder> {
  const found = await filesOf(folder);
  const faults: string[] = [];
  const seen = new Set<string>();
  let repeated = 0;

  const people = await records("people", personRecord);
  const known = new Set(people.map(({ record }) => memberId(record.name)));
  const memberLists = new Map(people.map(({ record }) => [record.source, known]));
  const documents = [
    ...made(people, ({ record }) => researcherOf(record, known)),
    ...made(await records("events", eventRecord), ({ record }) => eventOf(record)),
    ...made(await records("news", postShape), ({ record }) =>
      anyDocument.parse(
        JSON.parse(
          JSON.stringify(announcementDocument(newsOf({ ...record, body: eachInMarkdown(record.body) }))),
        ),
      ),
    ),
  ];
  const works: ImportedWork[] = [];
  for (const name of publicationFiles)
    works.push(...(await records(name, publicationRecord)).map(({ record, at }) => importedOf(record, at)));
  return { documents, works, memberLists, faults, repeated };

  async function records<Entry extends { id: string }>(
    name: string,
    shape: z.ZodType<Entry>,
  ): Promise<Read<Entry>[]> {
    const file = `${name}.ndjson`;
    if (!found.has(file)) return [];
    const lines = await readLines(
      path.join(folder, file),
      file,
      (at, reason) => void faults.push(`${at} ${reason}`),
    );
    return lines.flatMap(({ at, value }) => {
      const { data, error } = shape.safeParse(value);
      if (error !== undefined) {
        const issues = error.issues.map((issue) => `${issue.path.join(".") || "the line"}: ${issue.message}`);
        faults.push(`${at} ${issues.join("; ")}`);
        return [];
      }
      // Two lines on one work are compared like any two records.
      if (seen.has(data.id) && !isPublications(name)) {
        repeated += 1;
        return [];
      }
      seen.add(data.id);
      return [{ at, record: data }];
    });
  }

  /** The documents that have the stored shape; the others are faults. */
  function made<Item extends { at: string }>(
    items: readonly Item[],
    map: (item: Item) => StoredDocument,
  ): StoredDocument[] {
    return items.flatMap((item) => {
      try {
        return [anyDocument.parse(map(item))];
      } catch (error) {
        faults.push(`${item.at} ${reasonOf(error)}`);
        return [];
      }
    });
  }
}

function isPublications(name: string): boolean {
  return (publicationFiles as readonly string[]).includes(name);
}

type Read<Entry> = { readonly at: string; readonly record: Entry };

/** Some posts of the same blog are in HTML. */
function eachInMarkdown({ en, fr }: z.infer<typeof postShape>["body"]): z.infer<typeof postShape>["body"] {
  return {
    ...(en === undefined ? {} : { en: inMarkdown(en) }),
    ...(fr === undefined ? {} : { fr: inMarkdown(fr) }),
  };
}

function inMarkdown(body: string): string {
  return isHtml(body) ? htmlToMarkdown(body) : body;
}

async function filesOf(folder: string): Promise<Set<string>> {
  const names = await readdir(folder).catch(() => null);
  if (names === null)
    throw new Error(
      `There is no folder ${folder}. Say which one holds the NDJSON files: npm run content:load -- <folder>`,
    );
  const known = [...publicationFiles, ...otherFiles].map((name) => `${name}.ndjson`);
  const found = names.filter((name) => known.includes(name));
  if (found.length === 0) throw new Error(`The folder ${folder} holds none of ${known.join(", ")}.`);
  return new Set(found);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!("issues" in error) || !Array.isArray(error.issues)) return error.message;
  return error.issues
    .map((issue: { path: unknown[]; message: string }) => `${issue.path.join(".")}: ${issue.message}`)
    .join("; ");
}
