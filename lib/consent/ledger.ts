import { createHash } from "node:crypto";

/** What readers are asked: everything that, when it changes, must leave a line in the ledger. */
export type Question = {
  /** Bit of every service there has ever been. */
  readonly services: Readonly<Record<string, number>>;
  readonly registryHash: string;
  readonly textHash: { readonly en: string; readonly fr: string };
  readonly kernelHash: string;
};

/** One line of ledger.ndjson. A `material` line asks everyone again: its `rev` is one more than the line before. */
export type LedgerLine = Question & {
  readonly rev: number;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly material: boolean;
  readonly note: string;
  /** SHA-256 of the line before, exactly as written; of the empty string for the first. */
  readonly prev: string;
};

/** The question as hashes of its parts. Texts are hashed as canonical JSON, so reordering keys is no change. */
export function questionOf(
  services: readonly { readonly id: string; readonly bit: number }[],
  texts: { readonly en: unknown; readonly fr: unknown },
  kernelHash: string,
): Question {
  return {
    services: Object.fromEntries(services.map(({ id, bit }) => [id, bit])),
    registryHash: sha256(canonical(services)),
    textHash: { en: sha256(canonical(texts.en)), fr: sha256(canonical(texts.fr)) },
    kernelHash,
  };
}

/** The text of the line that follows `previous` (the last line as written, `null` for the first). */
export function nextLine(
  previous: string | null,
  question: Question,
  { date, material, note }: Pick<LedgerLine, "date" | "material" | "note">,
): string {
  const rev = previous === null ? 1 : parseLine(previous).rev + (material ? 1 : 0);
  const line: LedgerLine = {
    rev,
    date,
    material: material || previous === null,
    note,
    ...question,
    prev: sha256(previous ?? ""),
  };
  return JSON.stringify(line);
}

/** What is wrong with a ledger, one sentence per fault; empty when its chain holds and no bit was ever changed or reused. */
export function ledgerFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const bits = new Map<string, number>();
  const lines = ledgerLines(text);
  if (lines.length === 0) faults.push("The ledger is empty. Run node lib/commands/consent-ledger.ts.");
  lines.forEach((written, index) => {
    const line = parseLine(written);
    const before = lines[index - 1];
    const expectedRevision = before === undefined ? 1 : parseLine(before).rev + (line.material ? 1 : 0);
    if (line.prev !== sha256(before ?? ""))
      faults.push(`Line ${index + 1} does not follow the line before it.`);
    if (line.rev !== expectedRevision)
      faults.push(`Line ${index + 1} should have the revision ${expectedRevision}.`);
    for (const [id, bit] of Object.entries(line.services)) {
      const owner = [...bits].find(([, known]) => known === bit)?.[0];
      if (owner !== undefined && owner !== id)
        faults.push(`Line ${index + 1} gives the bit ${bit} of ${owner} to ${id}.`);
      if (bits.has(id) && bits.get(id) !== bit) faults.push(`Line ${index + 1} changes the bit of ${id}.`);
      bits.set(id, bit);
    }
  });
  return faults;
}

/** Whether the ledger's last line describes this question. */
export function isRecorded(text: string, question: Question): boolean {
  const last = ledgerLines(text).at(-1);
  if (last === undefined) return false;
  const { services, registryHash, textHash, kernelHash } = parseLine(last);
  return canonical({ services, registryHash, textHash, kernelHash }) === canonical(question);
}

/** The lines of a ledger as written. */
export function ledgerLines(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** The revision readers' answers are compared with. */
export function revisionOf(text: string): number {
  const last = ledgerLines(text).at(-1);
  return last === undefined ? 0 : parseLine(last).rev;
}

function parseLine(line: string): LedgerLine {
  // Our own file, whose chain and revisions ledgerFaults checks in the tests of every build.
  return JSON.parse(line) as LedgerLine;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
