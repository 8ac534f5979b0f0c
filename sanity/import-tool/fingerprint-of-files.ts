import type { Given } from "./read-all.ts";

/** The SHA-256 of everything that was given, in hex; `undefined` where the browser was reached without TLS and has none. */
export async function fingerprintOfFiles(given: readonly Given[]): Promise<string | undefined> {
  // Absent outside of secure contexts, whatever its type says.
  if (!isSecureContext) return undefined;
  const bytes = await new Blob(given.map(({ body }) => body)).arrayBuffer();
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
