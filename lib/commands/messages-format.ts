import path from "node:path";
import { parseArgs } from "node:util";
import { checkMessages } from "#lib/messages/check/check.ts";
import { tellFinding, tellWords, tellingOf } from "#lib/messages/check/tell.ts";
import { formatMessages } from "#lib/messages/format.ts";
import {
  changedFiles,
  messagePaths,
  readMessageTexts,
  writeMessageTexts,
} from "#lib/messages/message-texts.ts";

/**
 * `npm run messages:format` lays the files of messages/ out; `-- --check` changes nothing and names the files that are
 * not laid out. Exits with 1 when there are such files, or one that cannot be laid out since it cannot be read whole.
 */
const root = path.join(import.meta.dirname, "../..");

const { values } = parseArgs({ options: { check: { type: "boolean" } } });
const telling = tellingOf(undefined, process.env);
const before = await readMessageTexts(root);
const after = formatMessages(before);
const left = checkMessages(before).filter(({ rule }) => rule.startsWith("json-") || rule === "duplicate-key");
for (const one of left) console.error(tellFinding(one, telling));
if (values.check) {
  for (const name of changedFiles(before, after))
    console.error(`${messagePaths[name]}  mise en forme / layout  → npm run messages:format`);
  if (changedFiles(before, after).length > 0) process.exitCode = 1;
} else {
  const written = await writeMessageTexts(root, before, after);
  for (const file of written) console.log(file);
  if (written.length === 0 && left.length === 0)
    console.log(
      tellWords({ fr: "Les fichiers étaient déjà en ordre.", en: "The files were in order." }, telling),
    );
}
if (left.length > 0) {
  console.error(
    tellWords(
      {
        fr: "Un fichier qui a ces fautes reste tel quel. Corrigez-les, puis recommencez.",
        en: "A file with these faults stays as it is. Mend them, then do it again.",
      },
      telling,
    ),
  );
  process.exitCode = 1;
}
