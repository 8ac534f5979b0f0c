import { storeProblem } from "./store-problem.ts";
import type { Store } from "./store.ts";

/** A preference of a person in the studio, e.g. how a list is sorted; null when there is none. */
export function readKeyValue(store: Store, user: string, key: string): unknown {
  const row = store.database.prepare("SELECT json FROM keyvalue WHERE user = ? AND key = ?").get(user, key);
  return row ? JSON.parse(String(row["json"])) : null;
}

export function writeKeyValue(store: Store, user: string, key: string, value: unknown): void {
  try {
    store.database
      .prepare(
        "INSERT INTO keyvalue (user, key, json) VALUES (?, ?, ?) ON CONFLICT (user, key) DO UPDATE SET json = excluded.json",
      )
      .run(user, key, JSON.stringify(value ?? null));
  } catch (error) {
    throw storeProblem(error, store.file);
  }
}
