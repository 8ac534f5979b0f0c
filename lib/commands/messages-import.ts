import { existsSync } from "node:fs";
import { readFile as read } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { connect } from "#lib/content/lake-connection.ts";
import { importContent } from "#lib/content-exchange/import-content.ts";
import type { ContentImport } from "#lib/content-exchange/import-content.ts";
import { splitId } from "#lib/content-exchange/split-id.ts";
import { tellWords, tellingOf } from "#lib/messages/check/tell.ts";
import { describeComparison, describeRefusals } from "#lib/messages/exchange/describe-comparison.ts";
import { readExchangeFile } from "#lib/messages/exchange/formats.ts";
import { importMessages } from "#lib/messages/exchange/import-messages.ts";
import type { ReturnedFile } from "#lib/messages/exchange/unit.ts";
import { environment } from "#lib/site/environment.ts";
import { Fault } from "./running/fault.ts";
import { report } from "./running/report.ts";

const usage = `npm run messages:import -- <file> [--dry-run]

Reprend le fichier que npm run messages:export a écrit et qu’une agence a traduit. Une seule faute, et rien n’est changé.

Takes back what npm run messages:export wrote and an agency translated, in any of its formats. Messages go into
messages/fr.json, to be reviewed; texts of the content go into drafts, to be published in the studio. If one text is
faulty, nothing is changed, and each fault is named.

--dry-run   dit ce qui changerait, sans rien écrire (says what would change, and writes nothing)
--messages  un autre dossier de messages (another folder of messages)`;

const telling = tellingOf(undefined, process.env);

process.exitCode = await report(async (say) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      messages: { type: "string", default: path.join(import.meta.dirname, "../../messages") },
      help: { type: "boolean" },
    },
  });
  const [named] = positionals;
  if (values.help || named === undefined) return say(usage);
  const file = path.resolve(named);
  if (!existsSync(file))
    throw new Fault(tellWords({ fr: `${file} n’existe pas.`, en: `There is no ${file}.` }, telling));
  const returned = readExchangeFile(await read(file));
  const options = { isDryRun: values["dry-run"] };
  const ofContent = returned.units.filter(({ id }) => splitId(id) !== null).length;
  if (returned.units.length === 0) throw new Fault(`${file} holds no text.`);
  if (ofContent > 0 && ofContent < returned.units.length)
    throw new Fault(`${file} holds messages and content. Import them from the two files that were exported.`);
  const outcome =
    ofContent > 0
      ? await intoContent(returned, options)
      : { ...(await importMessages(values.messages, returned, options)), drafts: null };
  if (outcome.refusals.length > 0) throw new Fault(describeRefusals(outcome, telling));
  for (const line of describeComparison(outcome, telling)) say(line);
  const { drafts } = outcome;
  const toMend = "toMend" in outcome ? outcome.toMend : [];
  if (toMend.length > 0)
    say(
      tellWords(
        {
          fr: "npm run messages:check -- --fix corrige une partie de ce qui suit; le reste est à votre jugement\u00A0:",
          en: "npm run messages:check -- --fix mends some of the following, a person the rest:",
        },
        telling,
      ),
    );
  for (const found of toMend) say(`  ${found.key}: ${tellWords(found, telling)}`);
  if (drafts !== null) say(`${drafts.length} drafts with translations: ${drafts.join(", ") || "none"}`);
  if (options.isDryRun)
    say(
      tellWords({ fr: "Rien n’a été écrit (--dry-run).", en: "Nothing was written (--dry-run)." }, telling),
    );
});

async function intoContent(
  returned: ReturnedFile,
  options: { readonly isDryRun: boolean },
): Promise<ContentImport> {
  const { client, close } = await connect(environment(), process.env["SANITY_API_WRITE_TOKEN"]);
  try {
    return await importContent(client, returned, options);
  } finally {
    await close();
  }
}
