import type { ImportItem } from "#sanity/works/imported-work.ts";
import type { Environment } from "../../site/environment.ts";
import type { Ask, Items } from "./ask.ts";
import type { Client } from "./client.ts";
import { processClient } from "./client.ts";
import { dblpByPerson, dblpRecord } from "./dblp.ts";
import { requireOn } from "./is-on.ts";
import { openalexByPerson, openalexWork } from "./openalex.ts";
import { openreviewByProfile, openreviewForum } from "./openreview.ts";
import { paperoniPapers } from "./paperoni.ts";
import { readArxiv } from "./read-arxiv.ts";
import { readDoi } from "./read-doi.ts";
import { readOrcid } from "./read-orcid.ts";
import { semanticScholarByAuthor, semanticScholarPaper } from "./semantic-scholar.ts";
import type { SourceReference } from "./source-reference.ts";

export type SourceSettings = {
  /** Which sources are on, with their keys. */
  readonly environment: Environment;
  /** Ends everything at once, waiting and reading included. */
  readonly signal?: AbortSignal;
  /** Items at most; a fault at the end says so when there were more. 2,000 if not given. */
  readonly most?: number;
  readonly client?: Client;
};

/**
 * What a register says of a reference (see `findSource` for what somebody pasted), item by item and page by page: a work,
 * or a fault in words for the editor. Nothing is asked before the first item is wanted, nor after the last that is.
 * Runs only on a server. Sources that the operator has not turned on are never asked.
 * @throws SourceError in words for the editor: the source is off, does not know the reference, is busy, refuses, or sends
 * what cannot be read. Items that came before stand. Throws the signal’s reason when it is aborted.
 */
export async function* readSource(
  reference: SourceReference,
  { environment, signal, most = 2000, client = processClient(environment) }: SourceSettings,
): Items {
  let read = 0;
  for await (const item of itemsOf(reference, { client, environment, signal })) {
    signal?.throwIfAborted();
    if (read === most) {
      yield cutAfter(most);
      return;
    }
    read += 1;
    yield item;
  }
}

function cutAfter(most: number): ImportItem {
  return {
    kind: "fault",
    line: most + 1,
    what: `There is more; only the first ${most.toLocaleString("en-CA")} were read. Import in parts, or ask your operator.`,
    raw: "",
  };
}

function itemsOf(reference: SourceReference, ask: Ask): Items {
  switch (reference.kind) {
    case "doi":
      return readDoi(reference.value, ask);
    case "arxiv":
      return readArxiv(reference.value, ask);
    case "orcid":
      return readOrcid(reference.value, ask);
    case "openreview":
      requireOn("openreview", ask);
      return openreviewForum(reference.value, ask);
    case "openreviewProfile":
      requireOn("openreview", ask);
      return openreviewByProfile(reference.value, ask);
    case "dblp":
      requireOn("dblp", ask);
      return dblpRecord(reference.value, ask);
    case "dblpPerson":
      requireOn("dblp", ask);
      return dblpByPerson(reference.value, ask);
    case "openalex":
      requireOn("openalex", ask);
      return openalexWork(reference.value, ask);
    case "openalexAuthor":
      requireOn("openalex", ask);
      return openalexByPerson({ author: reference.value }, ask);
    case "s2":
      requireOn("semantic-scholar", ask);
      return semanticScholarPaper(reference.value, ask);
    case "s2Author":
      requireOn("semantic-scholar", ask);
      return semanticScholarByAuthor(reference.value, ask);
    case "paperoni":
      requireOn("paperoni", ask);
      return paperoniPapers(reference.value, ask);
  }
}
