import path from "node:path";
import { parseArgs } from "node:util";
import { fixFrench } from "#lib/messages/check/fix.ts";
import { checkProject } from "#lib/messages/check/project.ts";
import { tellCount, tellFinding, tellingOf } from "#lib/messages/check/tell.ts";
import { formatMessages } from "#lib/messages/format.ts";
import { readMessageTexts, writeMessageTexts } from "#lib/messages/message-texts.ts";

const usage = `npm run messages:check -- [--lang fr|en] [--json] [--fix]

Dit tout ce qui ne va pas dans messages/, en une fois : fichier, ligne, nom, ce qui ne va pas, quoi faire.
Tells everything that is wrong with messages/, at once: file, line, name, what is wrong, what to do.

--lang   fr ou en; sinon la langue de la machine, ou les deux (else the machine's language, or both)
--json   pour les programmes (for programs)
--fix    corrige espaces, deux-points, guillemets, apostrophes et points de suspension (puts spaces and marks right)`;

/** Exit code 1 when there is an error, 0 with warnings only, 2 when the command was not understood. */
const root = path.join(import.meta.dirname, "../..");

try {
  const { values } = parseArgs({
    options: {
      lang: { type: "string" },
      json: { type: "boolean" },
      fix: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help || !["fr", "en", undefined].includes(values.lang)) throw new Error(usage);
  if (values.fix) await fix(values.json ? console.error : console.log);
  await check(values.lang, values.json ?? false);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function check(lang: string | undefined, json: boolean): Promise<void> {
  const findings = await checkProject(root);
  const telling = tellingOf(lang, process.env);
  if (json) console.log(JSON.stringify(findings, null, 2));
  else
    for (const line of [...findings.map((one) => tellFinding(one, telling)), tellCount(findings, telling)])
      console.log(line);
  if (findings.some(({ severity }) => severity === "error")) process.exitCode = 1;
}

async function fix(say: (line: string) => void): Promise<void> {
  const before = await readMessageTexts(root);
  const { source, fixed } = fixFrench(before.fr);
  await writeMessageTexts(root, before, { ...before, fr: formatMessages({ ...before, fr: source }).fr });
  for (const { key, before, after } of fixed) say(`${key}\n  - ${shown(before)}\n  + ${shown(after)}`);
  if (fixed.some(({ key }) => /^(?:Consent|Video)\./u.test(key)))
    say(
      'La demande de consentement a changé. → node scripts/run.mjs lib/commands/consent-ledger.ts --note "…"',
    );
}

/** Spaces that one cannot see are what was changed. */
function shown(text: string): string {
  return text.replaceAll("\u00A0", "⍽");
}
