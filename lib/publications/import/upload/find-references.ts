import { findSource } from "../../connectors/find-source.ts";
import type { SourceReference } from "../../connectors/source-reference.ts";

/** More would keep the registers, which want to be asked slowly, busy for too long. */
export const mostReferences = 100;

/**
 * Identifiers and addresses that registers can be asked for, one on each line (or with commas between); `null` when any
 * line is something else: then it is a file.
 */
export function findReferences(bytes: Uint8Array): readonly SourceReference[] | null {
  if (bytes.length > mostReferences * 500) return null;
  const lines = new TextDecoder()
    .decode(bytes)
    .split(/[\n\r]+|,\s+|;\s+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const found = lines.map(findSource);
  const references = found.filter((one) => one !== null);
  return references.length === 0 || references.length < found.length ? null : references;
}
