import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, readdir, rename } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { environment } from "#lib/site/environment.ts";
import { checkBackup } from "#sanity/lake/store/back-up.ts";
import { openDatabase } from "#sanity/lake/store/open-database.ts";
import { report } from "./running/report.ts";

const usage = `npm run content:restore -- <folder>

Puts a backup that npm run content:backup made in the place of the content. Stop the site first. What is there now is
moved to .vitrine/replaced-<time>; nothing is deleted.`;

const database = "content.sqlite";

process.exitCode = await report(async (say) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean" } },
  });
  const [named] = positionals;
  if (values.help || named === undefined) return say(usage);
  const backup = path.resolve(named);
  const held = await checkBackup(backup);
  const data = path.resolve(environment().VITRINE_DATA);
  await mkdir(data, { recursive: true, mode: 0o700 });
  requireNobody(path.join(data, database));
  const aside = path.join(data, `replaced-${new Date().toISOString().replaceAll(":", "-").slice(0, 19)}`);
  const present = (await readdir(data)).filter((name) => name.startsWith(database) || name === "assets");
  if (present.length > 0) await mkdir(aside, { mode: 0o700 });
  for (const name of present) await rename(path.join(data, name), path.join(aside, name));
  if (existsSync(path.join(backup, "assets")))
    await cp(path.join(backup, "assets"), path.join(data, "assets"), { recursive: true });
  // The database last: with it in its place, the restored content is whole.
  await copyFile(path.join(backup, database), path.join(data, `${database}.part`));
  await rename(path.join(data, `${database}.part`), path.join(data, database));
  say(
    `Restored the backup of ${held.madeAt}: ${held.documents} documents, ${held.assets} pictures and files.` +
      (present.length > 0
        ? `\nWhat was there before is in ${aside}. Delete it when you no longer need it.`
        : ""),
  );
});

/**
 * @throws StoreProblem naming the process that uses the file. A damaged file is no obstacle: it is what a backup is for.
 */
function requireNobody(file: string): void {
  if (!existsSync(file)) return;
  try {
    openDatabase(file).close();
  } catch (error) {
    if (error instanceof Error && "kind" in error && error.kind === "in-use") throw error;
  }
}
