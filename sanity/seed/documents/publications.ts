import type { SeedDocument } from "../fields.ts";
import { climateWorks } from "./works/climate.ts";
import { communityWorks } from "./works/community.ts";
import { healthWorks } from "./works/health.ts";
import { languageWorks } from "./works/language.ts";
import { learningWorks } from "./works/learning.ts";
import { roboticsWorks } from "./works/robotics.ts";
import { sourcePageWorks } from "./works/source-page.ts";
import { type WorkInput, workDocument } from "./works/work.ts";

/** Four real works, and the invented works of the demonstration institute. */
export const works: readonly WorkInput[] = [
  ...sourcePageWorks,
  ...languageWorks,
  ...learningWorks,
  ...roboticsWorks,
  ...climateWorks,
  ...healthWorks,
  ...communityWorks,
];

export function publicationDocuments(): SeedDocument[] {
  return works.map(workDocument);
}
