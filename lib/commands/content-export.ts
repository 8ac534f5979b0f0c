import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { exportDataset } from "@sanity/export";
import { connect } from "#lib/content/lake-connection.ts";
import { environment } from "#lib/site/environment.ts";
import { Fault } from "./running/fault.ts";
import { report } from "./running/report.ts";

const usage = `npm run content:export -- <file.tar.gz> [--no-assets] [--no-drafts] [--types announcement,researcher]

Writes all content with its pictures and files as Sanity's own tools do and read it: sanity dataset import takes it into a
hosted project, npm run content:import into an embedded lake.`;

process.exitCode = await report(async (say) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "no-assets": { type: "boolean", default: false },
      "no-drafts": { type: "boolean", default: false },
      types: { type: "string" },
      help: { type: "boolean" },
    },
  });
  const [named] = positionals;
  if (values.help || named === undefined) return say(usage);
  const file = path.resolve(named);
  if (existsSync(file)) throw new Fault(`${file} is there already. Name another file, or delete it first.`);
  const { client, where, close } = await connect(environment(), process.env["SANITY_API_WRITE_TOKEN"]);
  const part = `${file}.part`;
  try {
    const { dataset = "production" } = client.config();
    const { documentCount, assetCount } = await exportDataset({
      client,
      dataset,
      outputPath: part,
      assets: !values["no-assets"],
      drafts: !values["no-drafts"],
      ...(values.types === undefined ? {} : { types: values.types.split(",") }),
    });
    await rename(part, file);
    say(`${file}\nholds ${documentCount} documents and ${assetCount} pictures and files from ${where}.`);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await close();
  }
});
