import { rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { layOut } from "../format.ts";
import { readMessageFiles } from "./messages-folder.ts";
import { applyMessages } from "./apply-messages.ts";
import { compareReturned } from "./compare-returned.ts";
import type { Comparison } from "./compare-returned.ts";
import { messageUnits } from "./message-units.ts";
import type { ReturnedFile } from "./unit.ts";

/**
 * Puts what a translator sent back into `fr.json`, and into `fr.meta.json` as to be reviewed; nothing at all when one
 * text of the file is refused, or when nothing in it is new.
 * @param isDryRun only says what would happen
 */
export async function importMessages(
  folder: string,
  returned: ReturnedFile,
  { isDryRun }: { readonly isDryRun: boolean },
): Promise<Comparison> {
  const files = await readMessageFiles(folder);
  const samples = Object.fromEntries(Object.entries(files.context).map(([key, { sample }]) => [key, sample]));
  const comparison = compareReturned(returned, { from: "en", to: "fr", units: messageUnits(files) }, samples);
  const { refusals, changed, confirmed } = comparison;
  if (isDryRun || refusals.length > 0 || changed.length + confirmed.length === 0) return comparison;
  const { fr, state } = applyMessages(files, comparison);
  const written = { "fr.json": fr, "fr.meta.json": state };
  // Both beside their places first, so that a full disk leaves the two as they were.
  for (const [name, value] of Object.entries(written))
    await writeFile(path.join(folder, `${name}.part`), layOut(value));
  for (const name of Object.keys(written))
    await rename(path.join(folder, `${name}.part`), path.join(folder, name));
  return comparison;
}
