import { existsSync } from "node:fs";
import { writeFile as write } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { connect } from "#lib/content/lake-connection.ts";
import { exportContent } from "#lib/content-exchange/export-content.ts";
import { isLocale, otherLocale } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { tellWords, tellingOf } from "#lib/messages/check/tell.ts";
import { readMessageFiles } from "#lib/messages/exchange/messages-folder.ts";
import { formats, isFormat, writeExchangeFile } from "#lib/messages/exchange/formats.ts";
import { messageUnits } from "#lib/messages/exchange/message-units.ts";
import { selectUnits, statesOf } from "#lib/messages/exchange/select-units.ts";
import type { Unit } from "#lib/messages/exchange/unit.ts";
import { environment } from "#lib/site/environment.ts";
import { Fault } from "./running/fault.ts";
import { report } from "./running/report.ts";

const usage = `npm run messages:export -- [--format xliff2] [--only missing,outdated] [--content] [--to fr] [--out <file>]

Écrit pour une agence ce qui est à traduire : les phrases de l’interface, ou les textes publiés (--content).
Writes what there is to translate for an agency: the messages of the interface, or the published content (--content).

--format    ${Object.keys(formats).join(", ")}
--only      missing, outdated, review, approved, with commas, or all
--content   the texts of announcements, profiles, pages and so on, that are there in the other language
--to        the language to translate into: fr, or en for content that is there in French alone
--out       the file to write; otherwise messages.fr.xlf or the like, in this folder
--messages  another folder of messages`;

const telling = tellingOf(undefined, process.env);

process.exitCode = await report(async (say) => {
  const { values } = parseArgs({
    options: {
      format: { type: "string", default: "xliff2" },
      only: { type: "string", default: "missing,outdated" },
      content: { type: "boolean", default: false },
      to: { type: "string", default: "fr" },
      out: { type: "string" },
      messages: { type: "string", default: path.join(import.meta.dirname, "../../messages") },
      help: { type: "boolean" },
    },
  });
  if (values.help) return say(usage);
  const { format, to, content } = values;
  if (!isFormat(format))
    throw new Fault(
      tellWords(
        {
          fr: `Le format ${format} n’existe pas. Il y a\u00A0: ${Object.keys(formats).join(", ")}.`,
          en: `There is no format ${format}. There are: ${Object.keys(formats).join(", ")}.`,
        },
        telling,
      ),
    );
  if (!isLocale(to)) throw new Fault(`There is no language ${to} here. Write --to fr or --to en.`);
  if (!content && to === "en")
    throw new Fault("The messages are written in English: there is nothing to translate into it.");
  const name = `${content ? "content" : "messages"}.${to}.${formats[format].extension}`;
  const file = path.resolve(values.out ?? name);
  if (existsSync(file))
    throw new Fault(
      tellWords(
        {
          fr: `${file} existe déjà. Donnez un autre nom avec --out, ou supprimez-le d’abord.`,
          en: `${file} is there already. Name another file with --out, or delete it first.`,
        },
        telling,
      ),
    );
  const states = statesOf(values.only);
  const all = content ? await contentUnits(to) : messageUnits(await readMessageFiles(values.messages));
  const units = selectUnits(all, states);
  if (units.length === 0)
    return say(
      tellWords(
        {
          fr: `Rien à traduire\u00A0: aucun des ${all.length} textes n’est ${[...states].join(" ou ")}.`,
          en: `Nothing to translate: none of ${all.length} texts is ${[...states].join(" or ")}.`,
        },
        telling,
      ),
    );
  await write(file, writeExchangeFile({ from: otherLocale(to), to, units }, format));
  say(
    `${file}\n${tellWords(
      {
        fr: `contient ${units.length} textes sur ${all.length}.`,
        en: `holds ${units.length} of ${all.length} texts.`,
      },
      telling,
    )}`,
  );
});

async function contentUnits(to: Locale): Promise<readonly Unit[]> {
  const { client, close } = await connect(environment(), process.env["SANITY_API_WRITE_TOKEN"]);
  try {
    return await exportContent(client, to);
  } finally {
    await close();
  }
}
