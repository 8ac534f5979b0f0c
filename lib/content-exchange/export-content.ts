import type { SanityClient } from "@sanity/client";
import { readDocuments } from "#lib/content-move/read-documents.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Unit } from "#lib/messages/exchange/unit.ts";
import { contentUnits } from "./content-units.ts";

/**
 * Every text of published documents to translate into a language. Each id says the document and the revision it was read
 * from: `<document>@<revision>#<field>`.
 */
export async function exportContent(client: SanityClient, to: Locale): Promise<readonly Unit[]> {
  const documents = [...(await readDocuments(client)).values()];
  return documents
    .filter(({ _id }) => !/^(?:drafts|versions)\./u.test(_id))
    .flatMap((document) =>
      contentUnits(document, to).map(({ unit }) => ({
        ...unit,
        id: `${document._id}@${String(document["_rev"])}#${unit.id}`,
      })),
    );
}
