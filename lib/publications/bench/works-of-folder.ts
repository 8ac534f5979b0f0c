import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { evaluate, parse } from "groq-js";
import type { PublicationByShortIdQueryResult } from "#sanity/generated.ts";
import { publicationByShortIdQuery } from "#sanity/queries/publications.ts";
import { nothing } from "#sanity/works/existing.ts";
import { planImport } from "#sanity/works/plan-import.ts";
import type { Citable } from "../formats/citable.ts";
import { citableOf } from "../import/citable-of.ts";
import { readFile } from "../import/read-file.ts";
import { readWorks } from "../import/read-works.ts";
import { parsePublication } from "../parse.ts";

export type FoundWork = { readonly name: string; readonly work: Citable };

/** The BibTeX files of a folder and of its folder `bib`. */
export function bibFiles(folder: string): readonly string[] {
  return [folder, path.join(folder, "bib")].flatMap((room) =>
    existsSync(room)
      ? readdirSync(room)
          .filter((name) => name.endsWith(".bib"))
          .toSorted()
          .map((name) => path.join(room, name))
      : [],
  );
}

/**
 * Every work of a folder's files, in two ways: each entry of its BibTeX as our reader gives it, and what all of its files
 * together are imported as, the way the site shows it.
 */
export async function* worksOfFolder(folder: string): AsyncGenerator<FoundWork> {
  for (const file of bibFiles(folder)) {
    const read = readFile(readFileSync(file));
    if (read.kind === "unreadable") continue;
    for (const item of read.items)
      if (item.kind === "work")
        yield { name: `${path.basename(file)} ${item.work.sourceId}`, work: citableOf(item.work, "k7m2qd") };
  }
  const { works } = await readWorks([folder]);
  const plan = await planImport(
    nothing,
    works.map((work) => ({ kind: "work", work })),
    { at: `${anyDay}T00:00:00Z`, batch: "bench" },
  );
  const query = parse(publicationByShortIdQuery);
  for (const { id, document } of plan.created) {
    const shown = await asShown(query, document);
    if (shown !== null) yield { name: id, work: shown };
  }
}

/** Files do not tell what the authors are today. */
const anyDay = "2026-01-01";

async function asShown(
  query: ReturnType<typeof parse>,
  document: { readonly [field: string]: unknown },
): Promise<Citable | null> {
  const { shortId, titleLang } = document;
  const answer = await evaluate(query, { dataset: [document], params: { shortId } });
  // The query is the site's own, and this is the type that TypeGen has of its answer.
  const stored = (await answer.get()) as PublicationByShortIdQueryResult;
  return stored === null ? null : parsePublication(stored, titleLang === "fr" ? "fr" : "en", anyDay);
}
