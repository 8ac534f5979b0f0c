import type { StoredDocument } from "#lib/content-move/read-documents.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { otherLocale } from "#lib/i18n/locale.ts";
import { fingerprint } from "#sanity/translation/fingerprint.ts";
import type { Unit, UnitState } from "#lib/messages/exchange/unit.ts";
import { compiledSchema } from "#sanity/schema/compiled-schema.ts";
import { isPresent } from "#sanity/schema/checks/per-language.ts";
import { translationOf, translationState } from "#sanity/translation/translation.ts";
import { richParts } from "./rich-field.ts";
import type { TextBlock } from "./text-block.ts";
import { textFields } from "./text-fields.ts";
import type { TextField } from "./text-fields.ts";

/** A text of a document to translate, with where its translation goes. */
export type ContentUnit = {
  /** `id` is the field's path, with the block's key for formatted text: `title`, `body[k1]`. */
  readonly unit: Unit;
  readonly field: TextField;
  /** The block of a formatted text. */
  readonly block: string | null;
};

/**
 * Every text of a document that is there in the other language than `to`, but for those whose original is known to be the
 * one in `to`.
 */
export function contentUnits(document: StoredDocument, to: Locale): readonly ContentUnit[] {
  const from = otherLocale(to);
  return textFields(document).flatMap((field): readonly ContentUnit[] => {
    const { path, value, kind } = field;
    const isEmpty = !isPresent(value[to]);
    if (!isEmpty && translationOf(value)?.from === to) return [];
    const base = { max: null, state: isEmpty ? "missing" : stateOf(value, to), kind };
    const note = noteOf(document, field);
    if (kind === "rich") {
      return richParts(value[from], value[to]).map(({ key, block, source, target }) => ({
        unit: {
          ...base,
          id: `${path}[${key}]`,
          source,
          target,
          fingerprint: fingerprint(source),
          note: lines(note, blockNote(block), target === null && !isEmpty ? replaced : ""),
        },
        field,
        block: key,
      }));
    }
    const source = value[from];
    if (typeof source !== "string" || source.trim() === "") return [];
    const target = typeof value[to] === "string" && !isEmpty ? value[to] : null;
    const unit: Unit = { ...base, id: path, source, target, fingerprint: fingerprint(source), note };
    return [{ unit, field, block: null }];
  });
}

function stateOf(value: TextField["value"], to: Locale): UnitState {
  const state = translationState(value, to);
  if (state === "outdated") return "outdated";
  // Nobody has read it yet.
  return state === "machine" ? "review" : "approved";
}

const replaced =
  "There is a translation with other blocks or marks than the source. What you write takes the place of all of it.";

/** What a document is called: its title or name, in whichever language there is. */
function nameOf(document: StoredDocument): string {
  const found = [document["title"], document["name"]].flatMap((value) => {
    if (typeof value !== "object" || value === null) return [value];
    const { en, fr, display }: { en?: unknown; fr?: unknown; display?: unknown } = value;
    return [en, fr, display];
  });
  return found.find((value): value is string => typeof value === "string" && value !== "") ?? document._id;
}

function noteOf(document: StoredDocument, { title, description }: TextField): string {
  const type = compiledSchema.get(document._type)?.title ?? document._type;
  return lines(`${type} “${nameOf(document)}” › ${title}`, description);
}

function blockNote({ style = "normal", listItem, markDefs, children }: TextBlock): string {
  const links = (markDefs ?? []).flatMap(({ _key, href }) =>
    typeof href === "string" && children.some(({ marks = [] }) => marks.includes(_key)) ? [href] : [],
  );
  return lines(
    listItem !== undefined ? "Entry of a list" : (styles[style] ?? ""),
    children.some(({ marks = [] }) => marks.length > 0)
      ? "Numbered tags stand for marks and links: keep each once, around the same words."
      : "",
    links.length === 0 ? "" : `Links: ${links.join(" ")}`,
  );
}

const styles: Readonly<Record<string, string>> = {
  h2: "Heading",
  h3: "Smaller heading",
  blockquote: "Quotation",
};

function lines(...some: readonly string[]): string {
  return some.filter((line) => line !== "").join("\n");
}
