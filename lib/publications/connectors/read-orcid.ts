import type { OrcidEntry } from "../import/sources/orcid.ts";
import { arxivByIds } from "./arxiv.ts";
import type { Ask, Items } from "./ask.ts";
import { crossrefByOrcid } from "./crossref.ts";
import { isOn } from "./is-on.ts";
import { openalexByPerson } from "./openalex.ts";
import { orcidList } from "./orcid.ts";
import { readDoi } from "./read-doi.ts";
import { SourceError } from "./source-error.ts";

/**
 * The works of a person. Their own list at ORCID is what they stand for, so it comes first where it is on: every work is
 * then asked for by its identifier, and told as the list has it when no source that is on knows it. Else what OpenAlex or
 * Crossref have found to be theirs.
 */
export function readOrcid(orcid: string, ask: Ask): Items {
  if (isOn("orcid", ask)) return readList(orcid, ask);
  if (isOn("openalex", ask)) return openalexByPerson({ orcid }, ask);
  if (isOn("crossref", ask)) return crossrefByOrcid(orcid, ask);
  throw new SourceError(
    "off",
    `To read the works of ${orcid}, one of orcid, openalex or crossref must be on. Ask your operator to name it in PUBLICATION_SOURCES.`,
  );
}

async function* readList(orcid: string, ask: Ask): Items {
  const entries = await orcidList(orcid, ask);
  let line = 0;
  for (const entry of entries) {
    line += 1;
    for await (const item of itemsOf(entry, ask)) yield item.kind === "work" ? item : { ...item, line };
  }
}

/** One work of the list. What a register does not know is told as the list has it; a register that is busy ends it all. */
async function* itemsOf({ pointer, item }: OrcidEntry, ask: Ask): Items {
  if (pointer === null || (pointer.kind === "arxiv" && !isOn("arxiv", ask))) {
    yield item;
    return;
  }
  try {
    yield* pointer.kind === "doi" ? readDoi(pointer.value, ask) : arxivByIds([pointer.value], ask);
  } catch (error) {
    if (!(error instanceof SourceError) || (error.kind !== "unknown" && error.kind !== "off")) throw error;
    yield item;
  }
}
