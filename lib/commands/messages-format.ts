import path from "node:path";
import { parseArgs } from "node:util";
import { formatMessages } from "#lib/messages/format.ts";
import {
  changedFiles,
  messagePaths,
  readMessageTexts,
  writeMessageTexts,
} from "#lib/messages/message-texts.ts";

/**
 * `npm run messages:format` lays the files of messages/ out; `-- --check` changes nothing, names the files that are not
 * laid out and exits with 1.
 */
const root = path.join(import.meta.dirname, "../..");

const { values } = parseArgs({ options: { check: { type: "boolean" } } });
const before = await readMessageTexts(root);
const after = formatMessages(before);
if (values.check) {
  for (const name of changedFiles(before, after))
    console.error(`${messagePaths[name]}  mise en forme / layout  → npm run messages:format`);
  process.exitCode = changedFiles(before, after).length > 0 ? 1 : 0;
} else for (const file of await writeMessageTexts(root, before, after)) console.log(file);
