import { parseArgs } from "node:util";
import type { SanityClient } from "@sanity/client";
import { loadDocuments, type LoadReport } from "#lib/content-load/load-documents.ts";
import { group, progress } from "#lib/content-load/progress.ts";
import { readFolder } from "#lib/content-load/read-folder.ts";
import { connect } from "#lib/content/lake-connection.ts";
import { planLines, writtenLines } from "#lib/publications/import/plan-lines.ts";
import { environment } from "#lib/site/environment.ts";
import { roleTypeDocuments } from "#sanity/seed/documents/role-types.ts";
import { importWorks } from "#sanity/works/import-works.ts";

const usage = `npm run content:load -- <folder> [--host http://127.0.0.1:4567]

Loads NDJSON files (pmlr, nime, taln, mcgill, agentic, people, events, news) into the content lake. Running it again
changes only what differs. Without --host: the lake of the running site, or one started for the purpose.`;

const nouns: Readonly<Record<string, string>> = {
  researcher: "researchers",
  announcement: "announcements",
};

try {
  process.exitCode = await contentLoad();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

/** 0: all loaded; 1: some lines could not be used, the rest is loaded. */
async function contentLoad(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { host: { type: "string" }, help: { type: "boolean" } },
  });
  const [folder] = positionals;
  if (folder === undefined || values.help) throw new Error(usage);
  const { documents, works, memberLists, faults, repeated } = await readFolder(folder);
  const env = environment();
  const { client, where, close } = await connect(
    values.host === undefined ? env : { ...env, SANITY_API_HOST: values.host },
    process.env["SANITY_API_WRITE_TOKEN"],
  );
  try {
    say(`Loading ${group(documents.length + works.length)} records from ${folder} into ${where}.`);
    await makeRoleTypes(client);
    const tell = progress({
      total: documents.length,
      isTerminal: process.stderr.isTTY,
      write: (text) => void process.stderr.write(text),
      now: () => performance.now(),
    });
    report(await loadDocuments(client, documents, tell));
    if (works.length > 0) {
      const { plan, written } = await importWorks(
        client,
        works.map((work) => ({ kind: "work", work })),
        { source: folder, asDrafts: false, memberLists, now: () => new Date().toISOString() },
      );
      for (const line of planLines(plan)) process.stdout.write(`${line}\n`);
      for (const line of writtenLines(plan, written)) process.stdout.write(`${line}\n`);
      tellAll(`${group(plan.notes.length)} details were left out:`, plan.notes, 5);
    }
  } finally {
    await close();
  }
  if (repeated > 0) say(`${group(repeated)} records came twice under one id; the first was taken.`);
  tellAll(`${group(faults.length)} lines could not be used:`, faults, 100);
  return faults.length > 0 ? 1 : 0;
}

/** Rosters refer to role types, which a lake without the demonstration content does not have yet. */
async function makeRoleTypes(client: SanityClient): Promise<void> {
  let transaction = client.transaction();
  for (const roleType of roleTypeDocuments()) transaction = transaction.createIfNotExists(roleType);
  await transaction.commit({ visibility: "async" });
}

function report(tallies: LoadReport): void {
  for (const [type, tally] of tallies) {
    const all = tally.new + tally.changed + tally.same;
    process.stdout.write(
      `${group(all)} ${nouns[type] ?? type}: ${group(tally.new)} new, ${group(tally.changed)} changed, ${group(tally.same)} same\n`,
    );
  }
}

function tellAll(heading: string, lines: readonly string[], most: number): void {
  if (lines.length === 0) return;
  say(heading);
  for (const line of lines.slice(0, most)) say(`  ${line}`);
  if (lines.length > most) say(`  … and ${group(lines.length - most)} more`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
