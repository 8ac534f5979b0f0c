import { registerHooks } from "node:module";
import { AsyncLocalStorage } from "node:async_hooks";
import type { StoredDocument } from "#sanity/lake/document.ts";
import { DatasetViews } from "#sanity/lake/query/dataset-views.ts";
import { runQuery } from "#sanity/lake/query/run-query.ts";
import { Dataset } from "#sanity/lake/store/dataset.ts";

const lake = new AsyncLocalStorage<DatasetViews>();
const tags = new AsyncLocalStorage<Set<string>>();

/**
 * Stands where `next/cache` does: notes the tags that a read gives its answer.
 * @public to modules that `recordReads` gives this one
 */
export function cacheTag(...given: string[]): void {
  for (const tag of given) tags.getStore()?.add(tag);
}

/** @public likewise */
export function cacheLife(): void {
  // How long an answer may be kept is not asked here.
}

/**
 * Stands where the door to the lake does: the lake's own engine, over documents in memory.
 * @public likewise
 */
export function readContent(query: string, params: Record<string, unknown> = {}): Promise<unknown> {
  const views = lake.getStore();
  if (views === undefined) throw new Error("Nothing is read outside of ask().");
  const { result } = runQuery(views, {
    query,
    params,
    perspective: { kind: "public" },
    sourceMap: false,
    identity: "",
    projectId: "vitrine",
  });
  return Promise.resolve(result);
}

/** @public likewise: here nobody looks at drafts. */
export function draftMode(): Promise<{ readonly isEnabled: boolean }> {
  return Promise.resolve({ isEnabled: false });
}

/** From here on, modules that are loaded read through the functions above instead of through Next and the lake. */
export function recordReads(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "next/cache" ||
      specifier === "next/headers" ||
      specifier.endsWith("/content/read-content.ts")
        ? { url: import.meta.url, shortCircuit: true }
        : next(specifier, context),
  });
}

/** These documents, ready to be read. */
export function holding(documents: readonly StoredDocument[]): DatasetViews {
  const dataset = new Dataset("production", "2026-11-23T12:00:00Z");
  for (const document of documents) dataset.load(document);
  return new DatasetViews(dataset);
}

/** What a read answers, and the tags it gives its answer. */
export async function ask(
  views: DatasetViews,
  read: () => Promise<unknown>,
): Promise<{ readonly answer: string; readonly tags: ReadonlySet<string> }> {
  const given = new Set<string>();
  const answer = await lake.run(views, () => tags.run(given, read));
  return { answer: JSON.stringify(answer) ?? "undefined", tags: given };
}
