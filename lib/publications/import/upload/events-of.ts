import type { ReadingEvent } from "#sanity/import-tool/reading-event.ts";
import type { SourceReference } from "../../connectors/source-reference.ts";
import { readSource, type SourceSettings } from "../../connectors/read-source.ts";
import { SourceError } from "../../connectors/source-error.ts";
import type { FileFormat } from "../detect-format.ts";
import type { PublicationFile } from "../read-file.ts";

const names: Readonly<Record<FileFormat, string>> = { bibtex: "BibTeX", ris: "RIS", "csl-json": "CSL-JSON" };

/** What there is to tell while a file is read. */
export function* eventsOfFile(
  file: Extract<PublicationFile, { kind: "file" }>,
): Generator<ReadingEvent, void, undefined> {
  yield { kind: "begin", format: names[file.format], expected: file.expected };
  yield* file.items;
  yield { kind: "end" };
}

/** The same while registers are asked, one reference after the other. One that is not known keeps none of the others. */
export async function* eventsOfRegisters(
  references: readonly SourceReference[],
  settings: SourceSettings,
): AsyncGenerator<ReadingEvent, void, undefined> {
  yield {
    kind: "begin",
    format: "registers",
    expected: references.every(isOneWork) ? references.length : null,
  };
  for (const [at, reference] of references.entries()) {
    try {
      yield* readSource(reference, settings);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      yield { kind: "fault", line: at + 1, what: error.message, raw: reference.value ?? "" };
    }
  }
  yield { kind: "end" };
}

function isOneWork({ kind }: SourceReference): boolean {
  return ["doi", "arxiv", "openreview", "dblp", "openalex", "s2"].includes(kind);
}
