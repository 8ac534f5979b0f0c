import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { connect } from "#lib/content/lake-connection.ts";
import { environment, isEmbedded } from "#lib/site/environment.ts";
import { Fault } from "./running/fault.ts";
import { report } from "./running/report.ts";

const usage = `npm run content:backup [-- folder] [-- --keep 14]

Copies the content and the pictures of the embedded lake, while the site runs or while it does not, into a new folder
(.vitrine/backups/<time> unless another is named), checks the copy, and says what is in it. --keep deletes all but the
newest ones in .vitrine/backups. Put one back with npm run content:restore.`;

process.exitCode = await report(async (say) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keep: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) return say(usage);
  const keep = values.keep === undefined ? null : Number(values.keep);
  if (keep !== null && !(Number.isInteger(keep) && keep > 0))
    throw new Fault(`--keep should be a number from 1, not "${values.keep}".`);
  const env = environment();
  if (!isEmbedded(env))
    throw new Fault(
      "The content is in a hosted Sanity project: Sanity keeps its history. npm run content:export makes a copy.",
    );
  const backups = path.resolve(env.VITRINE_DATA, "backups");
  const stamp = new Date().toISOString().replaceAll(":", "-").slice(0, 19);
  const folder = positionals[0] === undefined ? path.join(backups, stamp) : path.resolve(positionals[0]);
  const { client, close } = await connect(env);
  try {
    const made = await client.request<{ documents: number; transactions: number; assets: number }>({
      method: "POST",
      uri: "/vitrine/backup",
      body: { folder },
      timeout: 600_000,
    });
    say(
      `${folder}\nholds ${made.documents} documents, ${made.transactions} steps of their history, ${made.assets} pictures and files. Checked.`,
    );
  } finally {
    await close();
  }
  if (keep !== null) for (const old of await olderThan(backups, keep)) await rm(old, { recursive: true });
});

/** The backups besides the newest ones; their names are times. */
async function olderThan(backups: string, keep: number): Promise<readonly string[]> {
  const names = (await readdir(backups)).filter((name) => /^\d{4}-\d{2}-\d{2}T[\d-]+$/.test(name));
  return names
    .toSorted()
    .slice(0, -keep)
    .map((name) => path.join(backups, name));
}
