import type { FinishedResponse } from "./stored-response.ts";

/** What the origin said to a request without cookies. */
export type Origin =
  | StorableOrigin
  /** For this reader only: each request goes to the origin by itself, with its own headers. */
  | { readonly kind: "personal" }
  /** Anonymous, but not to be kept: sent to everyone who asked in the same moment. */
  | { readonly kind: "passing"; readonly finish: () => FinishedResponse }
  | { readonly kind: "failed"; readonly reason: string };

export type StorableOrigin = {
  readonly kind: "storable";
  /** Changes exactly when the answer does; spares stripping and compressing the same page again. */
  readonly signature: string;
  readonly tags: readonly string[];
  /** The origin itself knows that this is not the newest. */
  readonly stale: boolean;
  /** Seconds for which the origin holds this answer; short ones are asked again. */
  readonly heldFor: number;
  readonly immutable: boolean;
  readonly finish: () => FinishedResponse;
};
