import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { formatMessages } from "../format.ts";
import { changedFiles, messagePaths, readMessageTexts } from "../message-texts.ts";
import { checkMessages } from "./check.ts";
import { finding, inReadingOrder, type Finding } from "./finding.ts";
import { checkUsage } from "./usage.ts";

/**
 * Everything that is wrong with the messages of the project under `root`: the files themselves, their layout, and what
 * the code asks of them. Errors of the file system are thrown.
 */
export async function checkProject(root: string): Promise<readonly Finding[]> {
  const texts = await readMessageTexts(root);
  const layout = changedFiles(texts, formatMessages(texts)).map((name) =>
    finding("format", { file: messagePaths[name], line: 1, key: "" }),
  );
  const files = globSync("{app,components,lib}/**/*.{ts,tsx}", { cwd: root })
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => !/\.test\.tsx?$/u.test(file))
    .toSorted();
  const code = await Promise.all(
    files.map(async (file) => ({ file, source: await readFile(path.join(root, file), "utf8") })),
  );
  return inReadingOrder([...checkMessages(texts), ...layout, ...checkUsage(texts.en, code)]);
}
