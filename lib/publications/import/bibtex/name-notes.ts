import type { NameNotes } from "./read-names.ts";

/** biblatex's notes on the names of a list: `2=group; 4=person`. */
export function nameNotes(value: string | null): NameNotes {
  return new Map(
    [...(value ?? "").matchAll(/(?:^|;)\s*(\d{1,5})\s*=\s*"?(\w+)"?/g)].map(([, at, note = ""]) => [
      Number(at),
      note,
    ]),
  );
}
