import type { ImportedVersion } from "#sanity/works/imported-work.ts";

type Status = ImportedVersion["status"];

/**
 * How far a work has come by the words around it (its note, its venue): “Submitted to ICLR” and “under review” are
 * never published, and “to appear” is accepted. `null` when they say nothing.
 */
export function statusOfTexts(texts: readonly (string | null)[]): Status | null {
  const all = texts.filter((text) => text !== null);
  for (const [status, words] of told) if (all.some((text) => words.test(text))) return status;
  return null;
}

/** A status by its name, ours or biblatex's (`pubstate = {inpress}`); `null` for any other text. */
export function statusNamed(written: string | null): Status | null {
  return named.get(written?.trim().toLowerCase() ?? "") ?? null;
}

const named: ReadonlyMap<string, Status> = new Map([
  ["submitted", "submitted"],
  ["inpreparation", "submitted"],
  ["inpress", "accepted"],
  ["forthcoming", "accepted"],
  ["accepted", "accepted"],
  ["published", "published"],
  ["withdrawn", "withdrawn"],
  ["retracted", "retracted"],
  ["corrected", "corrected"],
]);

/** The first that fits counts, so that “rejected, now submitted to …” is submitted. */
const told: readonly (readonly [Status, RegExp])[] = [
  ["retracted", /^\W*(?:retracted|rétracté)(?!\p{L})/iu],
  ["corrected", /^\W*corrected\W*$/i],
  ["withdrawn", /^\W*(?:withdrawn|retiré)(?!\p{L})/iu],
  [
    "submitted",
    /(?<!\p{L})(?:submitted(?!\s+versions?)|submission to|under (?:peer )?review|in review|in preparation|manuscript in prep|work in progress|soumis(?:e|es)? (?:à|au|aux|pour)|soumis$|en (?:cours d[’']|)évaluation|en préparation)(?!\p{L})/iu,
  ],
  [
    "accepted",
    /(?<!\p{L})(?:to appear|in press|forthcoming|accepted (?:to|at|for|in|by)|accepted$|à paraître|sous presse)(?!\p{L})/iu,
  ],
];
