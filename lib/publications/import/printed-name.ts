import type { PublicationRecord } from "./record.ts";

type RecordedName = PublicationRecord["authors"][number];
type PrintedName = { display: string; given?: string; family?: string };

/** The name as it stands on the paper. A particle belongs to the family name; a name in one piece stays in one piece. */
export function printedNameOf(name: RecordedName): PrintedName {
  if (name.literal !== undefined) return { display: tidy(name.literal) };
  const given = tidy(name.given);
  const family = tidy(
    [name.particle ?? name["non-dropping-particle"], name.family].filter(Boolean).join(" "),
  );
  const display = [given, family, tidy(name.suffix)].filter((part) => part !== "").join(" ");
  return { display, ...(given === "" ? {} : { given }), ...(family === "" ? {} : { family }) };
}

function tidy(text: string | undefined): string {
  return (text ?? "").replace(/\s+/g, " ").normalize("NFC").trim();
}
