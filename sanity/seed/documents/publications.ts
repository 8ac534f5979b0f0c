import type { SeedDocument } from "../fields.ts";
import { sourcePageWorks } from "./works/source-page.ts";
import { workDocument } from "./works/work.ts";

/** Four real works, and the invented works of the demonstration institute. */
export function publicationDocuments(): SeedDocument[] {
  return [...sourcePageWorks].map(workDocument);
}
