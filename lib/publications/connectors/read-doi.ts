import type { Ask, Items } from "./ask.ts";
import { crossrefByDoi } from "./crossref.ts";
import { isOn } from "./is-on.ts";
import { openalexWork } from "./openalex.ts";
import { semanticScholarPaper } from "./semantic-scholar.ts";
import { SourceError } from "./source-error.ts";

/**
 * The work of a DOI from the first source that is on and knows it: the publisher’s own record at Crossref, else an
 * aggregator’s, since not every DOI is registered at Crossref.
 */
export async function* readDoi(doi: string, ask: Ask): Items {
  const sources: readonly (() => Items)[] = [
    ...(isOn("crossref", ask) ? [() => crossrefByDoi(doi, ask)] : []),
    ...(isOn("openalex", ask) ? [() => openalexWork(`doi:${doi}`, ask)] : []),
    ...(isOn("semantic-scholar", ask) ? [() => semanticScholarPaper(`DOI:${doi}`, ask)] : []),
  ];
  let last = new SourceError(
    "off",
    `To read ${doi}, one of crossref, openalex or semantic-scholar must be on. Ask your operator to name it in PUBLICATION_SOURCES.`,
  );
  for (const source of sources) {
    try {
      yield* source();
      return;
    } catch (error) {
      if (!(error instanceof SourceError) || error.kind !== "unknown") throw error;
      last = error;
    }
  }
  throw last;
}
