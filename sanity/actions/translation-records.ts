import { useDocumentOperation } from "sanity";
import type { DocumentActionProps } from "sanity";
import { recordTranslations } from "../translation/record-translations.ts";

/**
 * Gives the function that writes into the draft which text each translation was made from. It answers whether something
 * was to be written: then the draft has to be saved before it is published.
 */
export function useTranslationRecords({ id, type, draft, published }: DocumentActionProps): () => boolean {
  const { patch } = useDocumentOperation(id, type);
  return () => {
    const { set, unset } = recordTranslations(published, draft, new Date().toISOString());
    const patches = [
      ...(Object.keys(set).length === 0 ? [] : [{ set }]),
      ...(unset.length === 0 ? [] : [{ unset: [...unset] }]),
    ];
    if (patches.length === 0) return false;
    patch.execute(patches);
    return true;
  };
}
