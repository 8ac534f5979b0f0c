import { useMemo } from "react";
import type { DocumentFieldAction, DocumentFieldActionItem, DocumentFieldActionProps } from "sanity";
import {
  defineDocumentFieldAction,
  getValueAtPath,
  pathToString,
  useDocumentOperation,
  useEditState,
} from "sanity";
import type { Language } from "../schema/languages.ts";
import { fingerprintOf } from "../translation/fingerprint.ts";
import { isTranslated } from "../translation/translated-fields.ts";
import { translationOf, translationState } from "../translation/translation.ts";
import type { TranslatedField, Translation } from "../translation/translation.ts";

/** "The French is up to date", in the menu of a field whose translation is behind or a machine's. */
export const confirmTranslation: DocumentFieldAction = defineDocumentFieldAction({
  name: "vitrine/confirm-translation",
  useAction: (props) => useRecord(props, confirmation),
});

/** "French is the original", in the menu of a field that has both: which text the other one follows. */
export const chooseOriginal: DocumentFieldAction = defineDocumentFieldAction({
  name: "vitrine/choose-original",
  useAction: (props) => useRecord(props, otherOriginal),
});

type Offer = { readonly title: string; readonly from: Language };

function useRecord(
  { documentId, documentType, path, schemaType }: DocumentFieldActionProps,
  offer: (field: TranslatedField) => Offer | null,
): DocumentFieldActionItem {
  const { draft, published } = useEditState(documentId, documentType);
  const { patch } = useDocumentOperation(documentId, documentType);
  const value: unknown = isTranslated(schemaType.name)
    ? getValueAtPath({ ...(draft ?? published) }, path)
    : undefined;
  // The studio asks again for ever when each answer is a new object.
  return useMemo(() => {
    const field: TranslatedField = typeof value === "object" && value !== null ? value : {};
    const offered = offer(field);
    if (offered === null)
      return { type: "action", title: "Translation", hidden: true, onAction: () => undefined };
    return {
      type: "action",
      title: offered.title,
      disabled: Boolean(patch.disabled),
      onAction: () =>
        patch.execute([
          { set: { [pathToString([...path, "translation"])]: record(field, offered.from, new Date()) } },
        ]),
    };
  }, [value, path, patch, offer]);
}

const names: Readonly<Record<Language, string>> = { en: "English", fr: "French" };

/** What there is to confirm about a field. */
export function confirmation(field: TranslatedField): Offer | null {
  const from = translationOf(field)?.from ?? null;
  if (from === null) return null;
  const to = from === "en" ? "fr" : "en";
  const state = translationState(field, to);
  if (state === "outdated") return { from, title: `The ${names[to]} is up to date` };
  return state === "machine" ? { from, title: `I have read the ${names[to]}` } : null;
}

/** The language that could be the original instead. */
export function otherOriginal(field: TranslatedField): Offer | null {
  if (fingerprintOf(field.en) === null || fingerprintOf(field.fr) === null) return null;
  const from = translationOf(field)?.from === "fr" ? "en" : "fr";
  return { from, title: `${names[from]} is the original` };
}

/** What a person knew when they said so. */
export function record(field: TranslatedField, from: Language, now: Date): Translation {
  return { from, source: fingerprintOf(field[from]) ?? "", state: "human", at: now.toISOString() };
}
