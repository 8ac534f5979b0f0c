import type { SeedDocument } from "../fields.ts";

/** Standing pages. */
export function pageDocuments(): SeedDocument[] {
  return [];
}
