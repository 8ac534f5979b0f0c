import type { z } from "zod";
import { importedWork } from "#sanity/works/imported-work.ts";
import type { ImportItem, ImportedWork } from "#sanity/works/imported-work.ts";
import { splitTex } from "#sanity/tex/split-tex.ts";
import { texOfText } from "../tex-of-text.ts";
import { withoutEmails } from "./source-text.ts";

/** How the records of one register become works. */
export type SourceMapper<Parsed> = {
  /** As people call it: `Crossref`. */
  readonly register: string;
  /** What a record must hold for us to read it; whatever else it holds is ignored. */
  readonly record: z.ZodType<Parsed>;
  /** @throws NotAWork for a record of something else: a whole journal, a notice, a person. */
  readonly workOf: (record: Parsed) => Omit<ImportedWork, "raw">;
};

/** A record that is in order and no work, in words for the editor. */
export class NotAWork extends Error {
  override readonly name = "NotAWork";
}

/**
 * One item for every record a register sent, in its order: a work, or a fault that says what is wrong with it. One bad
 * record never costs another. `before`: how many came on earlier pages.
 */
export function readRecords<Parsed>(
  records: readonly unknown[],
  mapper: SourceMapper<Parsed>,
  before = 0,
): readonly ImportItem[] {
  return records.map((record, at) => readRecord(record, mapper, before + at + 1));
}

/** The item of one record; `at` counts from 1, `raw` is the record as it came when that was no JSON. */
export function readRecord<Parsed>(
  record: unknown,
  mapper: SourceMapper<Parsed>,
  at = 1,
  raw?: string,
): ImportItem {
  // E-mail addresses are not ours to keep, not even in what is kept only to look things up.
  const kept =
    raw === undefined
      ? (JSON.stringify(record, (_, value: unknown) =>
          typeof value === "string" ? withoutEmails(value) : value,
        ) ?? "")
      : withoutEmails(raw);
  const fault = (what: string): ImportItem => ({ kind: "fault", line: at, what, raw: kept });
  const parsed = mapper.record.safeParse(record);
  if (!parsed.success)
    return fault(`${mapper.register}’s record ${at} cannot be read: ${wordsOf(parsed.error)}.`);
  try {
    const work = importedWork.safeParse({ ...authored(mapper.workOf(parsed.data)), raw: kept });
    if (work.success) return { kind: "work", work: work.data };
    return fault(`${mapper.register}’s record ${at} makes no work: ${wordsOf(work.error)}.`);
  } catch (error) {
    if (error instanceof NotAWork) return fault(error.message);
    throw error;
  }
}

/** Registers send plain text that may hold formulas: what only looks like TeX is written so that it reads the same. */
function authored(work: Omit<ImportedWork, "raw">): Omit<ImportedWork, "raw"> {
  const { title, titleTranslation, abstracts } = work;
  return {
    ...work,
    title: authoredText(title),
    ...(titleTranslation === undefined
      ? {}
      : { titleTranslation: { ...titleTranslation, text: authoredText(titleTranslation.text) } }),
    abstracts: abstracts.map((abstract) => ({ ...abstract, text: authoredText(abstract.text) })),
  };
}

function authoredText(text: string): string {
  const hasTex = /\\[a-zA-Z(]/.test(text) || splitTex(text).some(({ kind }) => kind === "formula");
  return hasTex ? text : texOfText(text);
}

function wordsOf({ issues }: z.ZodError): string {
  const words = issues.slice(0, 3).map(({ path, message }) => `${path.join(".") || "it"} (${message})`);
  return `${words.join(", ")}${issues.length > 3 ? ` and ${issues.length - 3} more` : ""}`;
}
