import { parseArgs } from "node:util";
import { connect } from "#lib/content/lake-connection.ts";
import { environment } from "#lib/site/environment.ts";
import { undoBatch } from "#sanity/works/undo-batch.ts";

const usage = `npm run publications:undo -- <import> [--host http://127.0.0.1:4567]

Takes back what an import wrote, wherever nobody has changed it since; the rest is listed and stays. The import's name
stands at the end of its report. Ends with 0 when all is as it was, 1 when something stays, 2 when nothing was done.`;

try {
  process.exitCode = await publicationsUndo();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function publicationsUndo(): Promise<0 | 1> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { host: { type: "string" }, help: { type: "boolean", default: false } },
  });
  const [batch] = positionals;
  if (batch === undefined || values.help) throw new Error(usage);
  const env = environment();
  const { client, where, close } = await connect(
    values.host === undefined ? env : { ...env, SANITY_API_HOST: values.host },
    process.env["SANITY_API_WRITE_TOKEN"],
  );
  try {
    const { restored, removed, kept } = await undoBatch(client, batch);
    process.stdout.write(`${removed} documents removed and ${restored} restored in ${where}.\n`);
    for (const { id, what } of kept) say(`  ${id} ${what}`);
    return kept.length > 0 ? 1 : 0;
  } finally {
    await close();
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
