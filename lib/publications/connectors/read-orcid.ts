import type { ImportItem } from "#sanity/works/imported-work.ts";
import type { OrcidEntry } from "../import/sources/orcid.ts";
import { arxivByIds } from "./arxiv.ts";
import type { Ask, Items } from "./ask.ts";
import { crossrefByOrcid } from "./crossref.ts";
import { isOn } from "./is-on.ts";
import { openalexByPerson } from "./openalex.ts";
import { orcidList } from "./orcid.ts";
import { readArxiv } from "./read-arxiv.ts";
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
  // arXiv answers once in three seconds, and for fifty preprints at once.
  const together = new Map<string, ImportItem>();
  let line = 0;
  for (const { pointer, item } of entries) {
    line += 1;
    if (pointer?.kind === "arxiv" && isOn("arxiv", ask)) together.set(pointer.value, item);
    else
      for await (const found of foundOr(item, pointer, ask))
        yield found.kind === "work" ? found : { ...found, line };
  }
  yield* preprintsOr(together, ask);
}

/** One work of the list, as a register tells it; as the list does where none knows it, or may be asked. */
async function* foundOr(item: ImportItem, pointer: OrcidEntry["pointer"], ask: Ask): Items {
  if (pointer === null) {
    yield item;
    return;
  }
  try {
    yield* pointer.kind === "doi" ? readDoi(pointer.value, ask) : readArxiv(pointer.value, ask);
  } catch (error) {
    if (!(error instanceof SourceError) || (error.kind !== "unknown" && error.kind !== "off")) throw error;
    yield item;
  }
}

async function* preprintsOr(items: ReadonlyMap<string, ImportItem>, ask: Ask): Items {
  try {
    for await (const found of arxivByIds([...items.keys()], ask))
      yield (found.kind === "fault" ? items.get(found.raw) : undefined) ?? found;
  } catch (error) {
    if (!(error instanceof SourceError) || error.kind !== "unknown") throw error;
    yield* items.values();
  }
}
