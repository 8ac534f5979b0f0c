import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { kernelHash } from "../consent/kernel.generated.ts";
import {
  isRecorded,
  ledgerLines,
  nextLine,
  questionOf,
  revisionOf,
  type Question,
} from "../consent/ledger.ts";
import { services } from "../consent/registry.ts";

/** What readers are asked now, from the sources under `root`. */
export async function currentQuestion(root: string): Promise<Question> {
  const [en, fr] = await Promise.all(["en", "fr"].map((locale) => textsOf(root, locale)));
  return questionOf(services, { en, fr }, kernelHash);
}

/** The files that repeat the ledger: its revision for the code, and itself for the public. */
export function ledgerFiles(ledger: string): readonly (readonly [path: string, text: string])[] {
  const lines = ledgerLines(ledger).map((line) => JSON.parse(line) as unknown);
  return [
    [
      "lib/consent/revision.generated.ts",
      "// Written by `node lib/commands/consent-ledger.ts`. Do not edit.\n" +
        "/** The revision of the last line of ledger.ndjson that changed what readers are asked. */\n" +
        `export const ledgerRevision = ${revisionOf(ledger)};\n`,
    ],
    [
      "public/.well-known/consent.json",
      `${JSON.stringify({ about: "What readers of this site were asked about cookies, and when. Each line of ledger.ndjson is hashed (SHA-256) into the next one's prev.", lines }, null, 2)}\n`,
    ],
  ];
}

async function textsOf(root: string, locale: string): Promise<unknown> {
  const all = JSON.parse(await readFile(join(root, `messages/${locale}.json`), "utf8")) as Record<
    string,
    unknown
  >;
  return { Consent: all["Consent"], Video: all["Video"] };
}

/**
 * `node lib/commands/consent-ledger.ts --note "why" [--material] [--replace]`: adds the line that describes what is
 * asked now. `--material` asks every reader again. `--replace` rewrites the last line, only while it is unreleased.
 */
async function main(root: string): Promise<void> {
  const { values } = parseArgs({
    options: { note: { type: "string" }, material: { type: "boolean" }, replace: { type: "boolean" } },
  });
  const path = join(root, "lib/consent/ledger.ndjson");
  let lines = ledgerLines(await readFile(path, "utf8").catch(() => ""));
  const question = await currentQuestion(root);
  if (!isRecorded(lines.join("\n"), question) || values.replace) {
    if (values.note === undefined)
      throw new Error(
        'Say what changed for readers: --note "…" (and --material if they must be asked again).',
      );
    if (values.replace) lines = lines.slice(0, -1);
    const date = new Date().toISOString().slice(0, 10);
    const line = nextLine(lines.at(-1) ?? null, question, {
      date,
      material: values.material ?? false,
      note: values.note,
    });
    lines = [...lines, line];
    await writeFile(path, `${lines.join("\n")}\n`);
  }
  await mkdir(join(root, "public/.well-known"), { recursive: true });
  for (const [file, text] of ledgerFiles(`${lines.join("\n")}\n`)) await writeFile(join(root, file), text);
}

if (import.meta.main) await main(join(import.meta.dirname, "../.."));
