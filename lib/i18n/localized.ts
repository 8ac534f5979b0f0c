import { translationState } from "#sanity/translation/translation.ts";
import type { TranslatedField } from "#sanity/translation/translation.ts";
import type { Locale } from "./locale.ts";
import { otherLocale } from "./locale.ts";

/**
 * A value as one reader gets it: `lang` is the language the value is really in, and `state` says whether it was
 * written for the reader's language (`own`), translated from a text that has changed since (`outdated`), stands in from
 * the other language (`fallback`), or was made by a machine and not yet read by a person (`machine`). Views print nothing
 * without its `lang`.
 */
export type Localized<T> = {
  readonly value: T;
  readonly lang: Locale;
  readonly state: "own" | "outdated" | "fallback" | "machine";
};

/** A field of the content lake that holds one value per language; either may be missing. */
export type LocaleField<T> =
  | {
      readonly en?: T | null | undefined;
      readonly fr?: T | null | undefined;
      readonly translation?: TranslatedField["translation"];
    }
  | null
  | undefined;

/**
 * The value of a per-language field for a reader of `locale`: their own language's value, else the other one's marked
 * as `fallback`, else `null`. Empty and blank strings and empty lists count as missing.
 */
export function pick<T>(field: LocaleField<T>, locale: Locale): Localized<T> | null {
  const own = present(field?.[locale]);
  if (own !== null) return { value: own, lang: locale, state: ownState(field, locale) };
  const other = present(field?.[otherLocale(locale)]);
  if (other !== null) return { value: other, lang: otherLocale(locale), state: "fallback" };
  return null;
}

/** Whether a person wrote a text for the reader's language, be it a translation that the original has overtaken. */
export function isWritten<Text extends Localized<unknown>>(
  text: Text | null,
): text is Text & { readonly state: "own" | "outdated" } {
  return text?.state === "own" || text?.state === "outdated";
}

function ownState(field: LocaleField<unknown>, locale: Locale): "own" | "outdated" | "machine" {
  const state = translationState(field ?? {}, locale);
  return state === "outdated" || state === "machine" ? state : "own";
}

/** Whether a field has a value in any language. */
export function hasAny(field: LocaleField<unknown>): boolean {
  return present(field?.en) !== null || present(field?.fr) !== null;
}

function present<T>(value: T | null | undefined): T | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" && value.trim() === "") return null;
  if (Array.isArray(value) && value.length === 0) return null;
  return value;
}
