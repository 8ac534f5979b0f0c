import type { SanityClient } from "@sanity/client";
import { z } from "zod";
import type { RawDocument } from "./stored-work.ts";

const documents = z.array(z.looseObject({ _id: z.string(), _type: z.string(), _rev: z.string() }));

/**
 * A published document, whole.
 * @throws Error when it is not there, or has a draft: then somebody is editing it, and a change beside the draft would be
 *   lost when that is published
 */
export async function readDocument(client: SanityClient, id: string): Promise<RawDocument> {
  const found = documents.parse(
    await client.fetch(
      "*[_id in $ids]",
      { ids: [id, `drafts.${id}`] },
      { perspective: "raw", useCdn: false },
    ),
  );
  if (found.some(({ _id }) => _id !== id)) {
    throw new Error(`Somebody is editing ${titled(found[0], id)}. Publish or discard the draft first.`);
  }
  const [document] = found;
  if (document === undefined) throw new Error(`${id} is not there any more.`);
  return document;
}

function titled(document: RawDocument | undefined, id: string): string {
  const title = document?.["title"];
  return typeof title === "string" ? `“${title}”` : id;
}
