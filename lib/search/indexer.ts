import type { SanityClient } from "@sanity/client";
import type { DatabaseSync } from "node:sqlite";
import { currentIndex, newIndexFile, useIndex } from "./index-folder.ts";
import { readAllDocuments, readDocuments } from "./read-documents.ts";
import { documentsInSlice } from "#sanity/queries/slices.ts";
import { createIndex, openForWriting } from "./sqlite/open-index.ts";
import { sqliteStore } from "./sqlite/sqlite-store.ts";

/** What the index is told: one document changed, or any may have. */
export type Change = { readonly id: string } | { readonly everything: true };

export type IndexerSettings = {
  readonly client: SanityClient;
  readonly folder: string;
  readonly log: (line: string) => void;
  /** Milliseconds before another try after one that failed; doubled each time, up to a minute. */
  readonly pause?: number;
};

export type Indexer = {
  readonly tell: (change: Change) => void;
  /** Resolves when everything told so far can be found, or was given up for now. */
  readonly idle: () => Promise<void>;
  readonly stop: () => void;
};

/** More changed documents than this at once are not worth telling apart. */
const mostAtOnce = 1_000;
const longestPause = 60_000;

/**
 * Keeps the index of the search what the published content is. Changes are taken in the order told, one after the other;
 * while "everything" is being read into a new file, the old one answers, and what changes meanwhile is read again at the end.
 */
export function startIndexer(settings: IndexerSettings): Indexer {
  const { client, folder, log, pause = 1_000 } = settings;
  const waiting = new Set<string>();
  const resting: (() => void)[] = [];
  let rebuild = false;
  let working = false;
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let open: { readonly file: string; readonly database: DatabaseSync } | null = null;
  return {
    tell,
    idle: () => new Promise((resolve) => (working ? resting.push(resolve) : resolve())),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      close();
    },
  };

  function tell(change: Change): void {
    if ("everything" in change) rebuild = true;
    else waiting.add(change.id);
    if (waiting.size > mostAtOnce) rebuild = true;
    if (!working) void work();
  }

  async function work(): Promise<void> {
    working = true;
    clearTimeout(timer);
    try {
      while (!stopped && (rebuild || waiting.size > 0)) await (rebuild ? buildAnew() : takeIn());
      failures = 0;
    } catch (error) {
      if (!stopped) later(error);
    }
    working = false;
    for (const resolve of resting.splice(0)) resolve();
  }

  function later(error: unknown): void {
    const wait = Math.min(pause * 2 ** failures, longestPause);
    failures += 1;
    log(`The search index could not be renewed (${reasonOf(error)}); trying again in ${wait} ms.`);
    timer = setTimeout(() => void work(), wait).unref();
  }

  async function buildAnew(): Promise<void> {
    rebuild = false;
    waiting.clear();
    const file = newIndexFile(folder);
    const database = createIndex(file);
    try {
      const store = sqliteStore(database);
      for await (const documents of readAllDocuments(client)) {
        if (stopped) return;
        await store.upsert(documents);
      }
      database.exec("insert into texts (texts) values ('optimize'); pragma wal_checkpoint(truncate);");
    } catch (error) {
      rebuild = true;
      throw error;
    } finally {
      database.close();
    }
    if (stopped) return;
    close();
    useIndex(folder, file);
  }

  async function takeIn(): Promise<void> {
    const database = writable();
    if (database === null) {
      rebuild = true;
      return;
    }
    const store = sqliteStore(database);
    const told = [...waiting];
    const ids = [...new Set([...told, ...(await store.mentioning(told))])];
    if (ids.length > mostAtOnce) {
      rebuild = true;
      return;
    }
    // Only what is still waiting afterwards was changed after it was read.
    for (const id of told) waiting.delete(id);
    try {
      for (let from = 0; from < ids.length; from += documentsInSlice) {
        const slice = ids.slice(from, from + documentsInSlice);
        const documents = await readDocuments(client, slice);
        if (stopped) return;
        const there = new Set(documents.map(({ id }) => id));
        await store.remove(slice.filter((id) => !there.has(id)));
        await store.upsert(documents);
      }
    } catch (error) {
      for (const id of told) waiting.add(id);
      throw error;
    }
  }

  function writable(): DatabaseSync | null {
    const current = currentIndex(folder);
    if (current === null) return null;
    if (open?.file !== current.file) {
      close();
      open = { file: current.file, database: openForWriting(current.file) };
    }
    return open.database;
  }

  function close(): void {
    open?.database.close();
    open = null;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
