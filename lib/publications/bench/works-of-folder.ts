import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { evaluate, parse } from "groq-js";
import { readFolder } from "#lib/content-load/read-folder.ts";
import type { PublicationByShortIdQueryResult } from "#sanity/generated.ts";
import { publicationByShortIdQuery } from "#sanity/queries/publications.ts";
import type { StoredDocument } from "#sanity/seed/shapes/any-document.ts";
import type { Citable } from "../formats/citable.ts";
import { citableOf } from "../import/citable-of.ts";
import { readFile } from "../import/read-file.ts";
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

/** Every work of a folder's files: of BibTeX by our reader, of NDJSON as the site shows it once it is loaded. */
export async function* worksOfFolder(folder: string): AsyncGenerator<FoundWork> {
  for (const file of bibFiles(folder)) {
    const read = readFile(readFileSync(file));
    if (read.kind === "unreadable") continue;
    for (const item of read.items)
      if (item.kind === "work")
        yield { name: `${path.basename(file)} ${item.work.sourceId}`, work: citableOf(item.work, "k7m2qd") };
  }
  if (!readdirSync(folder).some((name) => name.endsWith(".ndjson"))) return;
  const query = parse(publicationByShortIdQuery);
  const { documents } = await readFolder(folder);
  for (const document of documents) {
    if (document._type !== "publication") continue;
    const shown = await asShown(query, document);
    if (shown !== null) yield { name: document.provenance?.[0]?.id ?? document._id, work: shown };
  }
}

/** Files do not tell what the authors are today. */
const anyDay = "2026-01-01";

type Publication = Extract<StoredDocument, { _type: "publication" }>;

async function asShown(query: ReturnType<typeof parse>, document: Publication): Promise<Citable | null> {
  const answer = await evaluate(query, { dataset: [document], params: { shortId: document.shortId } });
  // The query is the site's own, and this is the type that TypeGen has of its answer.
  const stored = (await answer.get()) as PublicationByShortIdQueryResult;
  return stored === null ? null : parsePublication(stored, document.titleLang ?? "en", anyDay);
}
