import type { Locale } from "../i18n/locale.ts";
import { pick } from "../i18n/localized.ts";
import type { LocaleField, Localized } from "../i18n/localized.ts";
import { parseRichText } from "./parse.ts";
import type { RichText } from "./portable-text.ts";
import { typesetSpans } from "./typeset-spans.ts";

/** Formatted text for a reader of `locale`, set as its own language is; `null` when nothing of it can be shown. */
export function pickRichText(
  field: LocaleField<readonly unknown[]>,
  locale: Locale,
): Localized<RichText> | null {
  const text = pick(field, locale);
  if (text === null) return null;
  const blocks = parseRichText(text.value, locale);
  if (blocks.length === 0) return null;
  return { ...text, value: text.lang === "fr" ? blocks.map(set) : blocks };
}

function set(block: RichText[number]): RichText[number] {
  if (block.kind !== "text") return block;
  return { ...block, spans: typesetSpans(block.spans, "fr") };
}
