import type { Existing } from "../works/existing.ts";
import type { ImportItem } from "../works/imported-work.ts";
import type { ImportPlan } from "../works/plan-import.ts";
import type { Undone } from "../works/undo-batch.ts";
import type { Written } from "../works/write-changes.ts";
import type { Decisions } from "./decisions.ts";
import type { SameWork } from "./same-work.ts";

/** What was read of what somebody gave, and what the lake had then. */
export type Material = {
  /** For people: names of files, or "pasted text". */
  readonly source: string;
  /** SHA-256 of all of it; absent where the browser cannot make one. */
  readonly sha256?: string;
  readonly items: readonly ImportItem[];
  /** Files that could not be read at all, and why. */
  readonly refused: readonly { readonly name: string; readonly what: string }[];
  readonly existing: Existing;
};

export type Review = {
  readonly material: Material;
  readonly plan: ImportPlan;
  readonly decisions: Decisions;
  readonly sames: readonly SameWork[];
};

export type Report = {
  readonly review: Review;
  /** As it was written. */
  readonly plan: ImportPlan;
  readonly written: Written;
  readonly asDrafts: boolean;
};

/** Where an import stands, from choosing files to the report. */
export type ImportState =
  | { readonly kind: "choosing"; readonly problem: string | null }
  | {
      readonly kind: "reading";
      readonly name: string;
      readonly read: number;
      readonly expected: number | null;
    }
  | { readonly kind: "comparing"; readonly records: number }
  | ({ readonly kind: "reviewing"; readonly problem: string | null } & Review)
  | { readonly kind: "writing"; readonly done: number; readonly all: number; readonly isStopping: boolean }
  | { readonly kind: "reporting"; readonly report: Report }
  | { readonly kind: "undoing" }
  | {
      readonly kind: "undone";
      readonly undone: Undone;
      /** Of what was kept, by the ids of the documents. */
      readonly titles: ReadonlyMap<string, string>;
    };
