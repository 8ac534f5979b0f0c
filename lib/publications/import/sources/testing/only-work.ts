import assert from "node:assert/strict";
import type { ImportItem, ImportedWork } from "#sanity/works/imported-work.ts";
import { readRecord } from "../read-records.ts";
import type { SourceMapper } from "../read-records.ts";

/** The work an item holds; anything else fails the test with what the fault says. */
export function onlyWork(item: ImportItem | undefined): ImportedWork {
  assert.ok(item?.kind === "work", item?.kind === "fault" ? item.what : "no item");
  return item.work;
}

/** The work of one record. */
export function workFrom<Parsed>(mapper: SourceMapper<Parsed>, record: object): ImportedWork {
  return onlyWork(readRecord(record, mapper));
}

/** What the editor is told about a record that is no work. */
export function faultFrom<Parsed>(mapper: SourceMapper<Parsed>, record: unknown): string {
  const item = readRecord(record, mapper);
  assert.ok(item.kind === "fault", "a fault");
  return item.what;
}
