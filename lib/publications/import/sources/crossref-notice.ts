import type { ImportedWork } from "#sanity/works/imported-work.ts";
import { partialDate } from "./crossref-record.ts";
import type { CrossrefRecord } from "./crossref-record.ts";
import { NotAWork } from "./read-records.ts";
import { present } from "./source-text.ts";

type Notice = NonNullable<ImportedWork["statusNotice"]>;

/**
 * Whether a work was retracted, withdrawn or corrected: Crossref says so in the work’s record (`updated-by`, the
 * publishers’ notices and Retraction Watch’s), or only the title does. The gravest wins.
 * @throws NotAWork when the record is itself such a notice (`update-to`)
 */
export function noticeOf(record: CrossrefRecord, doi: string, warnings: string[]): Notice | null {
  const itself = (record["update-to"] ?? []).find(({ type, DOI }) => kindOf(type) !== null && DOI != null);
  if (itself !== undefined && itself.DOI?.toLowerCase() !== doi) {
    throw new NotAWork(
      `${doi} is a notice (${itself.type}) about ${itself.DOI ?? "another work"}, no work of its own. Import ${itself.DOI ?? "that"}: the notice comes with it.`,
    );
  }
  const notices = (record["updated-by"] ?? []).flatMap((update): Notice[] => {
    const kind = kindOf(update.type);
    if (kind === null) {
      if (/concern/i.test(update.type))
        warnings.push(
          `Its publisher published an expression of concern${update.DOI ? `: ${update.DOI}` : ""}.`,
        );
      return [];
    }
    const noticeUrl = update.DOI == null ? null : `https://doi.org/${encodeURI(update.DOI)}`;
    return [{ kind, ...present({ date: partialDate(update.updated), noticeUrl }) }];
  });
  const gravest = (["retracted", "withdrawn", "corrected"] as const)
    .map((kind) => notices.find((notice) => notice.kind === kind))
    .find((notice) => notice !== undefined);
  if (gravest !== undefined) return gravest;
  const said = retractedWord.exec(record.title?.[0] ?? "")?.[0].trim();
  if (said === undefined) return null;
  warnings.push(`Its title begins with “${said}”; Crossref has no notice of it.`);
  return { kind: /withdrawn|retiré/i.test(said) ? "withdrawn" : "retracted" };
}

const word = "(?:retracted|withdrawn|rétractée?|retirée?)(?: article| chapter| paper)?";
const retractedWord = new RegExp(`^\\s*(?:[[(]${word}[\\])]:?|${word}\\s*:)\\s*`, "i");

/** The title as its authors gave it: publishers write `RETRACTED:` before it. We say so in our own place. */
export function withoutRetractedWord(title: string): string {
  return title.replace(retractedWord, "");
}

function kindOf(type: string): Notice["kind"] | null {
  if (/retract/i.test(type)) return "retracted";
  if (/withdraw|removal/i.test(type)) return "withdrawn";
  return /correct|corrigendum|erratum|addendum|clarification/i.test(type) ? "corrected" : null;
}
