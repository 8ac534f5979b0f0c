import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { progress } from "#lib/content-load/progress.ts";
import { connect } from "#lib/content/lake-connection.ts";
import { planLines, writtenLines } from "#lib/publications/import/plan-lines.ts";
import { readWorks } from "#lib/publications/import/read-works.ts";
import { environment } from "#lib/site/environment.ts";
import { applyPlan } from "#sanity/works/apply-plan.ts";
import { newBatchId } from "#sanity/works/new-batch-id.ts";
import { planImport } from "#sanity/works/plan-import.ts";
import { readExisting } from "#sanity/works/read-existing.ts";
import { planReport } from "#lib/publications/import/plan-report.ts";

const usage = `npm run publications:import -- <file or folder…> [--dry-run] [--drafts] [--json] [--host http://127.0.0.1:4567]

Reads BibTeX, RIS, CSL-JSON and our NDJSON, compares all of it with the works the content lake has, and writes what is new
or better: one work for a paper in all its versions. What editors changed stays. Running it again writes nothing.

--dry-run  says what would be written, and writes nothing
--drafts   publishes nothing: works become drafts
--json     one JSON object on standard output, instead of sentences
--host     another lake than that of the running site, or one started for the purpose

Ends with 0 when all was read, 1 when some records could not be used (the rest is imported), 2 when nothing was done.`;

try {
  process.exitCode = await publicationsImport();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function publicationsImport(): Promise<0 | 1> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      host: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      drafts: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (positionals.length === 0 || values.help) throw new Error(usage);
  const { works, faults, unreadable, memberLists, files, sha256 } = await readWorks(positionals);
  const env = environment();
  const { client, where, close } = await connect(
    values.host === undefined ? env : { ...env, SANITY_API_HOST: values.host },
    process.env["SANITY_API_WRITE_TOKEN"],
  );
  try {
    say(`${works.length} records from ${files.length} files, for ${where}.`);
    const at = new Date().toISOString();
    const plan = await planImport(
      await readExisting(client),
      works.map((work) => ({ kind: "work", work })),
      { at, batch: newBatchId(at), memberLists },
    );
    if (!values.json) for (const line of planLines(plan)) process.stdout.write(`${line}\n`);
    const written = values["dry-run"]
      ? null
      : await applyPlan(client, plan, {
          source: files.join(", "),
          sha256,
          who: userInfo().username,
          asDrafts: values.drafts,
          isStopped: stopOnInterrupt(),
          progress: teller(plan.created.length + plan.changed.length + plan.pairs.length),
          now: () => new Date().toISOString(),
        });
    if (values.json) process.stdout.write(`${JSON.stringify(planReport(plan, written), null, 2)}\n`);
    else if (written === null) process.stdout.write("Nothing was written: this was a dry run.\n");
    else for (const line of writtenLines(plan, written)) process.stdout.write(`${line}\n`);
    tellAll("Worth a look:", plan.notes, 5);
    tellAll("Left out:", unreadable, 20);
    tellAll("Records that could not be used:", [...faults, ...plan.faults.map(({ what }) => what)], 100);
    return faults.length + plan.faults.length + unreadable.length > 0 ? 1 : 0;
  } finally {
    await close();
  }
}

/** The first Ctrl-C stops after the transaction that is on its way; the second ends at once. */
function stopOnInterrupt(): () => boolean {
  let isStopped = false;
  process.once("SIGINT", () => {
    isStopped = true;
    say("Stopping after what is on its way. Once more to end at once.");
  });
  return () => isStopped;
}

function teller(total: number): (done: number) => void {
  return progress({
    total,
    isTerminal: process.stderr.isTTY,
    write: (text) => void process.stderr.write(text),
    now: () => performance.now(),
  });
}

function tellAll(heading: string, lines: readonly string[], most: number): void {
  if (lines.length === 0) return;
  say(`${heading} ${lines.length}`);
  for (const line of lines.slice(0, most)) say(`  ${line}`);
  if (lines.length > most) say(`  … and ${lines.length - most} more`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
