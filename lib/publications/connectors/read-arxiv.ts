import { arxivByIds } from "./arxiv.ts";
import type { Ask, Items } from "./ask.ts";
import { isOn } from "./is-on.ts";
import { openalexWork } from "./openalex.ts";
import { semanticScholarPaper } from "./semantic-scholar.ts";
import { SourceError } from "./source-error.ts";

/** The preprint of an arXiv id: arXiv’s own record where it is on; aggregators have most preprints too. */
export function readArxiv(id: string, ask: Ask): Items {
  if (isOn("arxiv", ask)) return arxivByIds([id], ask);
  if (isOn("openalex", ask)) return openalexWork(`doi:10.48550/arxiv.${id}`, ask);
  if (isOn("semantic-scholar", ask)) return semanticScholarPaper(`ARXIV:${id}`, ask);
  throw new SourceError(
    "off",
    `To read ${id}, one of arxiv, openalex or semantic-scholar must be on. Ask your operator to name it in PUBLICATION_SOURCES.`,
  );
}
