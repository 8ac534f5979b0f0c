import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { coveragePage, coverageText } from "#lib/messages/coverage-page.ts";
import { coverageOf } from "#lib/messages/coverage.ts";
import { readMessageTexts } from "#lib/messages/message-texts.ts";

/**
 * `npm run messages:report`: how far the French is, group by group; `-- --json` for programs, `-- --html <file>` as a
 * page.
 */
const root = path.join(import.meta.dirname, "../..");

const { values } = parseArgs({ options: { json: { type: "boolean" }, html: { type: "string" } } });
const report = coverageOf(await readMessageTexts(root));
if (values.html !== undefined) await writeFile(path.resolve(values.html), coveragePage(report));
if (values.json) console.log(JSON.stringify(report, null, 2));
else process.stdout.write(coverageText(report));
