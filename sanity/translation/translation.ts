import type { Language } from "../schema/languages.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** What is kept beside the two texts of a field: which is the original, and what the other one was made from. */
export type Translation = {
  readonly from: Language;
  /** `fingerprintOf` the original at the time the translation was made or last found to be up to date. */
  readonly source: string;
  readonly state: "human" | "machine";
  /** When that was, ISO 8601. */
  readonly at: string;
};

/** A field with a text in each language, as stored or as a query gives it. */
export type TranslatedField = {
  readonly en?: unknown;
  readonly fr?: unknown;
  readonly translation?: Partial<{ [Key in keyof Translation]: unknown }> | null | undefined;
};

/** The record of a field, or `null` when there is none or it is not whole. */
export function translationOf(field: TranslatedField): Translation | null {
  const { from, source, state, at } = field.translation ?? {};
  if (from !== "en" && from !== "fr") return null;
  if (typeof source !== "string" || source === "") return null;
  return {
    from,
    source,
    state: state === "machine" ? "machine" : "human",
    at: typeof at === "string" ? at : "",
  };
}

/**
 * How the text in a language came about: written in it, translated from what the original still says, translated from
 * something else than it says now, or made by a machine and not read by a person.
 */
export function translationState(
  field: TranslatedField,
  language: Language,
): "original" | "translated" | "outdated" | "machine" {
  const translation = translationOf(field);
  if (translation === null || translation.from === language) return "original";
  if (translation.state === "machine") return "machine";
  const source = fingerprintOf(field[translation.from]);
  return source === null || source === translation.source ? "translated" : "outdated";
}
