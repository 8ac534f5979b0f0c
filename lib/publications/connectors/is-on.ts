import type { PublicationSource } from "../../site/environment.ts";
import type { Ask } from "./ask.ts";
import { SourceError } from "./source-error.ts";

/** Whether the operator has turned a source on. */
export function isOn(source: PublicationSource, { environment }: Ask): boolean {
  return environment.PUBLICATION_SOURCES.includes(source);
}

/** @throws SourceError that says how a source is turned on, when it is off */
export function requireOn(source: PublicationSource, ask: Ask): void {
  if (isOn(source, ask)) return;
  throw new SourceError(
    "off",
    `The source ${source} is off. Ask your operator to name it in PUBLICATION_SOURCES.`,
  );
}
