import type { ImportItem } from "#sanity/works/imported-work.ts";
import { draftToWork } from "../draft-to-work.ts";
import { recordToDraft } from "./record-to-draft.ts";
import { risRecords } from "./records.ts";

/** The records of a RIS file in its order, each a work or a fault with its line. Read as they are asked for; never throws. */
export function* readRis(text: string): Generator<ImportItem, void, undefined> {
  for (const record of risRecords(text)) {
    const draft = recordToDraft(record);
    if (draft === null) {
      const what = "The record has no title: a line that begins with “TI  - ”.";
      yield { kind: "fault", line: record.line, what, raw: record.raw };
    } else yield { kind: "work", work: draftToWork(draft) };
  }
}
