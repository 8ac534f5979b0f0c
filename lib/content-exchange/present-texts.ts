import type { StoredDocument } from "#lib/content-move/read-documents.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { contentUnits } from "./content-units.ts";
import type { ContentUnit } from "./content-units.ts";

/** A published document with what an editor would go on from: its draft, or else itself. */
export type EditedDocument = {
  readonly published: StoredDocument;
  readonly base: StoredDocument;
  readonly hasDraft: boolean;
};

/** A text as it stands now, where an editor would see it. */
export type PresentText = ContentUnit & { readonly document: EditedDocument };

/** The texts of some published documents, by `<document>#<field>`. */
export function presentTexts(
  documents: ReadonlyMap<string, StoredDocument>,
  ids: ReadonlySet<string>,
  to: Locale,
): ReadonlyMap<string, PresentText> {
  const edited = [...ids].flatMap((id) => editedDocument(documents, id) ?? []);
  return new Map(
    edited.flatMap((document) =>
      contentUnits(document.base, to).map((text): [string, PresentText] => [
        `${document.published._id}#${text.unit.id}`,
        { ...text, document },
      ]),
    ),
  );
}

function editedDocument(
  documents: ReadonlyMap<string, StoredDocument>,
  id: string,
): EditedDocument | undefined {
  const published = documents.get(id);
  if (published === undefined || /^(?:drafts|versions)\./u.test(id)) return undefined;
  const draft = documents.get(`drafts.${id}`);
  return { published, base: draft ?? published, hasDraft: draft !== undefined };
}
