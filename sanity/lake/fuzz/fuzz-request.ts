/** A request as data, so that it can be printed, sent again and made smaller. */
export interface FuzzRequest {
  readonly method: string;
  /** Below the API version, already encoded; as it is, when `raw`. */
  readonly path: string;
  readonly search: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly withToken: boolean;
  readonly body?: { readonly json: unknown } | { readonly text: string };
  /** Sent over a bare connection instead of all this. */
  readonly raw?: string;
}
