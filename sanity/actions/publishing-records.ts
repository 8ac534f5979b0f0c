import { useDocumentOperation } from "sanity";
import type { DocumentActionProps } from "sanity";
import { formerSlugs } from "../addresses/former-slugs.ts";
import { recordAbstracts } from "../translation/record-abstracts.ts";
import type { StoredAbstract } from "../translation/record-abstracts.ts";
import { recordTranslations } from "../translation/record-translations.ts";

const withSlugs: ReadonlySet<string> = new Set(["announcement", "researcher", "topic", "page"]);

/**
 * Gives the function that writes into the draft what publishing it makes true: which text each translation was made from,
 * and which addresses lead here from now on. It answers whether something was to be written: then the draft has to be
 * saved before it is published.
 */
export function usePublishingRecords({ id, type, draft, published }: DocumentActionProps): () => boolean {
  const { patch } = useDocumentOperation(id, type);
  return () => {
    if (draft === null) return false;
    const { set, unset } = recordTranslations(published, draft, new Date().toISOString());
    const former = withSlugs.has(type) ? formerSlugs(published, draft) : null;
    const all = {
      ...set,
      ...recordAbstracts(abstractsOf(published), abstractsOf(draft)),
      ...(former === null ? {} : { formerSlugs: [...former] }),
    };
    const patches = [
      ...(Object.keys(all).length === 0 ? [] : [{ set: all }]),
      ...(unset.length === 0 ? [] : [{ unset: [...unset] }]),
    ];
    if (patches.length === 0) return false;
    patch.execute(patches);
    return true;
  };
}

function abstractsOf(
  document: { readonly _id?: string; readonly abstracts?: unknown } | null,
): readonly StoredAbstract[] {
  const abstracts: unknown = document?.abstracts;
  return Array.isArray(abstracts) ? abstracts : [];
}
