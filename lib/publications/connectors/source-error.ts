/** Why a source could not be read; `message` is for the editor and says what to do. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  /**
   * `off`: not turned on by the operator. `unknown`: the register does not know what was asked for. `refused`: it wants
   * a key, or did not understand. `busy`: it answers nobody, or not us, for now. `unreadable`: its answer is too large,
   * comes from elsewhere or is not what it should be.
   */
  readonly kind: "off" | "unknown" | "refused" | "busy" | "unreadable";

  constructor(kind: SourceError["kind"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
