import { readFolder } from "#lib/content-load/read-folder.ts";
import { indexPublication } from "../index-publication.ts";
import type { IndexedDocument } from "../indexed-document.ts";

type Answer = Parameters<typeof indexPublication>[0];

/** The works of a folder of NDJSON files as the index takes them in, without a lake between: what refers to others is left out. */
export async function readFolderWorks(folder: string): Promise<readonly IndexedDocument[]> {
  const { documents } = await readFolder(folder);
  return documents.flatMap((document) => {
    if (document._type !== "publication") return [];
    // A query answers with `null` for what a document does not say; parsers only tell it from a missing field here.
    const answer = { statusNotice: null, leadVersion: null, ...document, topics: null } as unknown as Answer;
    return indexPublication(answer) ?? [];
  });
}
