import type { Glossary } from "../sidecars.ts";
import { finding, type Finding } from "./finding.ts";
import type { SidecarFile } from "./sidecar-file.ts";

/** Words that one entry of the glossary recommends and the same or another one avoids. */
export function checkGlossary({ file, entries }: SidecarFile<Glossary[number]>): readonly Finding[] {
  const recommended = new Set(entries.map(({ value }) => value.fr.toLocaleLowerCase("fr-CA")));
  return entries.flatMap(({ line, value }) =>
    value.avoid
      .filter((word) => recommended.has(word.toLocaleLowerCase("fr-CA")))
      .map((word) => finding("term-avoided", { file, line, key: "" }, { word })),
  );
}
