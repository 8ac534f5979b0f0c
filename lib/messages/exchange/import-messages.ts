import { rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Finding } from "../check/finding.ts";
import { layOut } from "../format.ts";
import { applyMessages } from "./apply-messages.ts";
import { checkImported } from "./check-imported.ts";
import { compareReturned } from "./compare-returned.ts";
import type { Comparison } from "./compare-returned.ts";
import { readMessageFiles } from "./messages-folder.ts";
import { messageUnits } from "./message-units.ts";
import type { ReturnedFile } from "./unit.ts";

export type MessagesImport = Comparison & {
  /** What `messages:check` has to say of what came back, where that is no reason to refuse it. */
  readonly toMend: readonly Finding[];
};

/**
 * Puts what a translator sent back into `fr.json`, and into `fr.meta.json` as to be reviewed; nothing at all when one
 * text of the file is refused, or when nothing in it is new.
 * @param isDryRun only says what would happen
 */
export async function importMessages(
  folder: string,
  returned: ReturnedFile,
  { isDryRun }: { readonly isDryRun: boolean },
): Promise<MessagesImport> {
  const files = await readMessageFiles(folder);
  const comparison = compareReturned(returned, { from: "en", to: "fr", units: messageUnits(files) });
  const { changed, confirmed } = comparison;
  const { fr, state } = applyMessages(files, comparison);
  const keys = new Set(changed.map(({ unit }) => unit.id));
  const { refused, toMend } = checkImported({ ...files, fr, state }, keys);
  const faults = refused.map(({ key, en, fr }) => ({ id: key, reason: en, french: fr }));
  const refusals = [...comparison.refusals, ...faults];
  const outcome = { ...comparison, refusals, toMend };
  if (isDryRun || refusals.length > 0 || changed.length + confirmed.length === 0) return outcome;
  const written = { "fr.json": fr, "fr.meta.json": state };
  // Both beside their places first, so that a full disk leaves the two as they were.
  for (const [name, value] of Object.entries(written))
    await writeFile(path.join(folder, `${name}.part`), layOut(value));
  for (const name of Object.keys(written))
    await rename(path.join(folder, `${name}.part`), path.join(folder, name));
  return outcome;
}
