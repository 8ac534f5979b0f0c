import { isRecord, type StoredDocument } from "./document.ts";

/** Where a document points. */
export interface References {
  /** Every `_ref`, each once: what GROQ's `references()` sees. */
  readonly all: ReadonlySet<string>;
  /** Those the lake enforces: neither weak nor to another dataset. */
  readonly strong: ReadonlySet<string>;
}

const known = new WeakMap<StoredDocument, References>();

/** The references of a document, computed once per revision. */
export function referencesOf(document: StoredDocument): References {
  const cached = known.get(document);
  if (cached) return cached;
  const all = new Set<string>();
  const strong = new Set<string>();
  collect(document, all, strong);
  const found = { all, strong };
  known.set(document, found);
  return found;
}

function collect(value: unknown, all: Set<string>, strong: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, all, strong);
    return;
  }
  if (!isRecord(value)) return;
  const target = value["_ref"];
  if (typeof target === "string") {
    all.add(target);
    if (value["_weak"] !== true && !value["_dataset"] && !value["_projectId"]) strong.add(target);
  }
  for (const key in value) collect(value[key], all, strong);
}
