import path from "node:path";
import { parseArgs } from "node:util";
import { approve } from "#lib/messages/approve.ts";
import { checkMessages } from "#lib/messages/check/check.ts";
import { tellWords, tellingOf } from "#lib/messages/check/tell.ts";
import { readMessageTexts, writeMessageTexts } from "#lib/messages/message-texts.ts";

const usage = `npm run messages:approve -- <nom…> | --all-outdated

Note que le français de ces messages a été relu par rapport à l’anglais d’aujourd’hui.
Notes that the French of these messages has been read against the English of today.

<nom>            Calls.title, ou tout un groupe : Calls.states
--all-outdated   tous les messages dont l’anglais a changé (all whose English has changed)`;

const root = path.join(import.meta.dirname, "../..");

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "all-outdated": { type: "boolean" }, help: { type: "boolean" } },
  });
  const texts = await readMessageTexts(root);
  const outdated = checkMessages(texts)
    .filter(({ rule }) => rule === "outdated" || rule === "state-missing")
    .map(({ key }) => key);
  const keys = [...positionals, ...(values["all-outdated"] ? outdated : [])];
  if (values.help || (keys.length === 0 && !values["all-outdated"])) throw new Error(usage);
  const { state, approved } = approve(texts, keys);
  await writeMessageTexts(root, texts, { ...texts, state });
  for (const key of approved) console.log(key);
  console.log(
    tellWords(
      {
        fr: `Phrases notées comme relues\u00A0: ${approved.length}. C’est écrit dans messages/fr.meta.json.`,
        en: `Messages noted as read: ${approved.length}, in messages/fr.meta.json.`,
      },
      tellingOf(undefined, process.env),
    ),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
