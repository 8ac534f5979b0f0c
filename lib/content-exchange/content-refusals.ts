import type { Locale } from "#lib/i18n/locale.ts";
import type { Refusal } from "#lib/messages/exchange/compare-returned.ts";
import { isPresent } from "#sanity/schema/checks/per-language.ts";
import { contentUnits } from "./content-units.ts";
import type { PresentText } from "./present-texts.ts";

/**
 * Why a translation would take the place of what somebody wrote since the export; null when it does not. Where there is no
 * translation to lose, it does not matter what else of the document has changed.
 * @param revision the one the text was exported from
 */
export function staleness(
  { unit, field, document: { published, hasDraft } }: PresentText,
  revision: string | undefined,
  to: Locale,
): string | null {
  if (hasDraft) {
    const before = contentUnits(published, to).find((one) => one.unit.id === unit.id);
    if (before?.unit.target !== unit.target)
      return `the draft of ${published._id} has another translation of it. Publish or discard the draft, and export again`;
  }
  const isFree = unit.target === null && !isPresent(field.value[to]);
  return isFree || published["_rev"] === revision
    ? null
    : "its document was changed since it was exported, and there is a translation. Export it again";
}

/**
 * The blocks of formatted texts that stayed without a translation while others of the same text got one: half a text
 * cannot be shown.
 * @param sent the ids of what came with a translation
 * @param changed what of it is to be written
 */
export function halfTranslated(
  present: ReadonlyMap<string, PresentText>,
  sent: ReadonlySet<string>,
  changed: readonly PresentText[],
): readonly Refusal[] {
  const touched = new Set(changed.map(({ document, field }) => `${document.published._id}#${field.path}`));
  return [...present]
    .filter(
      ([id, { document, field, unit }]) =>
        touched.has(`${document.published._id}#${field.path}`) && !sent.has(id) && unit.target === null,
    )
    .map(([id]) => ({ id, reason: "other blocks of its text are translated, this one is not" }));
}
