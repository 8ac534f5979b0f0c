import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { sanityImport } from "@sanity/import";
import { connect } from "#lib/content/lake-connection.ts";
import { environment } from "#lib/site/environment.ts";
import { Fault } from "./running/fault.ts";
import { report } from "./running/report.ts";

const usage = `npm run content:import -- <file.tar.gz or file.ndjson> [--replace | --missing]

Puts what sanity dataset export or npm run content:export wrote into the content. Documents that are there already are an
error, unless they are to be replaced (--replace) or left as they are (--missing). Pictures that are there are not sent again.`;

process.exitCode = await report(async (say) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      replace: { type: "boolean", default: false },
      missing: { type: "boolean", default: false },
      help: { type: "boolean" },
    },
  });
  const [named] = positionals;
  if (values.help || named === undefined) return say(usage);
  if (values.replace && values.missing) throw new Fault("Choose one of --replace and --missing.");
  const file = path.resolve(named);
  if (!existsSync(file)) throw new Fault(`There is no ${file}.`);
  const { client, where, close } = await connect(environment(), process.env["SANITY_API_WRITE_TOKEN"]);
  try {
    const { numDocs, warnings } = await sanityImport(createReadStream(file), {
      client,
      operation: values.replace ? "createOrReplace" : values.missing ? "createIfNotExists" : "create",
      releasesOperation: values.replace ? "replace" : values.missing ? "ignore" : "fail",
    });
    say(`${numDocs} documents from ${file} are in ${where}.`);
    for (const warning of warnings) say(`  ${warning.message}`);
  } finally {
    await close();
  }
});
