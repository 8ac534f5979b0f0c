import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** The text of each file of `messages/`. */
export type MessageTexts = {
  readonly en: string;
  readonly fr: string;
  readonly context: string;
  readonly glossary: string;
  readonly state: string;
};

/** Where each text stands in the project. */
export const messagePaths = {
  en: "messages/en.json",
  fr: "messages/fr.json",
  context: "messages/context.json",
  glossary: "messages/glossary.json",
  state: "messages/fr.meta.json",
} as const satisfies Record<keyof MessageTexts, string>;

/**
 * The files of `messages/` under the root of a project.
 * @throws the error of the file system when one is not there.
 */
export async function readMessageTexts(root: string): Promise<MessageTexts> {
  const read = (file: string): Promise<string> => readFile(path.join(root, file), "utf8");
  const [en, fr, context, glossary, state] = await Promise.all([
    read(messagePaths.en),
    read(messagePaths.fr),
    read(messagePaths.context),
    read(messagePaths.glossary),
    read(messagePaths.state),
  ]);
  return { en, fr, context, glossary, state };
}

/** Writes the files that differ from what they were; returns their paths. */
export async function writeMessageTexts(
  root: string,
  before: MessageTexts,
  after: MessageTexts,
): Promise<readonly string[]> {
  const changed = changedFiles(before, after);
  for (const name of changed) await writeFile(path.join(root, messagePaths[name]), after[name]);
  return changed.map((name) => messagePaths[name]);
}

/** The names of the texts that differ. */
export function changedFiles(before: MessageTexts, after: MessageTexts): readonly (keyof MessageTexts)[] {
  const names = ["en", "fr", "context", "glossary", "state"] as const;
  return names.filter((name) => before[name] !== after[name]);
}
