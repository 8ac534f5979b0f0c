import { z } from "zod";
import { crossref } from "../import/sources/crossref.ts";
import { readRecord, readRecords } from "../import/sources/read-records.ts";
import { framed } from "./ask.ts";
import type { Ask, Items } from "./ask.ts";
import { askForJson } from "./ask-register.ts";
import { encodePath } from "./encode-path.ts";
import { registers } from "./registers.ts";

const work = z.object({ message: z.unknown() });
const list = z.object({
  message: z.object({ items: z.array(z.unknown()), "next-cursor": z.string().nullish() }),
});
const pageSize = 100;

/** The work of a DOI at Crossref. */
export async function* crossrefByDoi(doi: string, { client, signal }: Ask): Items {
  const answer = await askForJson(
    registers.crossref,
    { path: `/works/${encodePath(doi)}`, subject: doi, signal },
    client,
  );
  yield readRecord(framed(work, answer, registers.crossref, doi).message, crossref);
}

/** The works whose publishers name this ORCID: fewer than somebody has, and each certainly theirs. */
export async function* crossrefByOrcid(orcid: string, { client, signal }: Ask): Items {
  let cursor = "*";
  for (let read = 0; ;) {
    const answer = await askForJson(
      registers.crossref,
      {
        path: "/works",
        query: { filter: `orcid:${orcid}`, rows: String(pageSize), cursor },
        subject: orcid,
        signal,
      },
      client,
    );
    const { items, "next-cursor": next } = framed(list, answer, registers.crossref, orcid).message;
    yield* readRecords(items, crossref, read);
    read += items.length;
    // The cursor of the last page leads to an empty one, for ever.
    if (items.length < pageSize || next == null) return;
    cursor = next;
  }
}
