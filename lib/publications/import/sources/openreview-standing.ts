import type { ImportedVersion } from "#sanity/works/imported-work.ts";
import { noteText } from "./openreview-note.ts";
import type { OpenreviewNote } from "./openreview-note.ts";
import { tidy } from "./source-text.ts";

type Standing = {
  readonly status: Extract<ImportedVersion["status"], "submitted" | "accepted" | "published" | "withdrawn">;
  /** How it was presented: `oral`, `spotlight`, `poster`, `notable top 5%`. */
  readonly track: string;
  /** The venue without the words that tell the standing: `ICLR 2024`. */
  readonly venue: string;
};

/**
 * What became of a submission. The venue’s own line tells it (`ICLR 2024 poster`), else the decision among the replies.
 * “Submitted to” stands under papers that were turned down as well as under those nobody has decided on, and OpenReview
 * has no word for the difference: both are submitted, and nothing that is submitted may be shown.
 */
export function standingOf(note: OpenreviewNote): Standing {
  const line = tidy(noteText(note.content, "venue"));
  const told = `${line} ${noteText(note.content, "venueid")}`;
  const track = /\b(notable top[ -]\d+%|oral|spotlight|poster)\b/i.exec(line)?.[1]?.toLowerCase() ?? "";
  const venue = tidy(
    line
      .replace(/^(?:submitted to|accepted (?:by|at|to))\s+/i, "")
      .replace(/\b(?:conference\s+)?(?:withdrawn|rejected|desk[ -]rejected)\s*submission\b/i, "")
      .replace(/\(?\b(?:notable top[ -]\d+%|oral|spotlight|poster)\b\)?$/i, ""),
  );
  return { status: statusOf(note, told, line), track, venue };
}

function statusOf(note: OpenreviewNote, told: string, line: string): Standing["status"] {
  if (/withdrawn?/i.test(told)) return "withdrawn";
  if (/^submitted|reject|under review|\/(?:desk_)?rejected_submission/i.test(told)) return "submitted";
  const decision = decisionOf(note);
  if (/withdraw/i.test(decision)) return "withdrawn";
  if (/reject/i.test(decision)) return "submitted";
  if (note.pdate != null) return "published";
  if (/accept|poster|oral|spotlight|notable/i.test(`${decision} ${line}`)) return "accepted";
  return /\/submission$/i.test(noteText(note.content, "venueid")) || line === "" ? "submitted" : "accepted";
}

/** The decision in the replies; a withdrawal counts most, then what is called a decision (Paperoni’s order). */
function decisionOf({ details }: OpenreviewNote): string {
  const replies = (details?.replies ?? []).map((reply) => ({
    called: (reply.invitations ?? [reply.invitation ?? ""]).join(" "),
    content: reply.content,
  }));
  if (replies.some(({ called }) => /withdraw[^/ ]*(?:$| )/i.test(called))) return "withdrawn";
  const decision = replies.find(({ called }) => /decision[^/ ]*(?:$| )/i.test(called))?.content;
  const meta = replies.find(({ called }) => /meta_?review[^/ ]*(?:$| )/i.test(called))?.content;
  return noteText(decision, "decision") || noteText(decision, "Decision") || noteText(meta, "recommendation");
}
