import { z } from "zod";
import type { Locale } from "#lib/i18n/locale.ts";

/**
 * One text on its way to a translator: a message of the interface (ICU MessageFormat), a plain text, or a block of rich
 * text whose marks stand as numbered tags.
 */
export type Unit = {
  /** A message's key, or `<document>@<revision>#<field>` for content. */
  readonly id: string;
  readonly source: string;
  readonly target: string | null;
  /** The `fingerprint` of `source`. */
  readonly fingerprint: string;
  /** What a translator should know, in lines; empty when there is nothing to say. */
  readonly note: string;
  /** The most characters that have room. */
  readonly max: number | null;
  readonly state: UnitState;
  readonly kind: "message" | "text" | "rich";
};

export type UnitState = z.infer<typeof stateSchema>;

/** What goes to a translator in one file. */
export type ExchangeFile = { readonly from: Locale; readonly to: Locale; readonly units: readonly Unit[] };

export const stateSchema = z.enum(["missing", "outdated", "review", "approved"]);

/** What a translator's file says, whatever its format. Nothing of it is believed before it was compared. */
export const returnedFileSchema = z.object({
  sourceLanguage: z.string().min(1, "names no source language"),
  targetLanguage: z.string().min(1, "names no target language"),
  units: z.array(
    z.object({
      id: z.string().min(1, "has a text without an id"),
      source: z.string(),
      target: z.string().nullable(),
      /** Null when the program that wrote the file left it out. */
      fingerprint: z.string().nullable(),
      state: stateSchema,
    }),
  ),
});

export type ReturnedFile = z.infer<typeof returnedFileSchema>;
export type ReturnedUnit = ReturnedFile["units"][number];
