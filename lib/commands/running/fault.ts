/** A trouble the operator can do something about: `message` says what is wrong and what to do, in plain lines. */
export class Fault extends Error {
  override readonly name = "Fault";
}

/** What to tell about any error: a `Fault` as it is, a full disk in words, anything else with where it came from. */
export function tell(error: unknown): string {
  if (error instanceof Fault) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  if (error.name === "EnvironmentError")
    return `The settings are not right.\n${error.message}\nSee docs/operators.md for every variable.`;
  if (code === "ENOSPC") return "The disk is full. Free some space and start again; nothing was lost.";
  if (code === "EACCES" || code === "EROFS" || code === "ENOTDIR")
    return `${error.message}\nThis user may not write there. Set VITRINE_DATA to a folder that can be written.`;
  return error.stack ?? error.message;
}
