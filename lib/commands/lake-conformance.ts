import { parseArgs } from "node:util";
import type { SanityClient } from "@sanity/client";
import { connect } from "#lib/content/lake-connection.ts";
import { environment, isEmbedded, type Environment } from "#lib/site/environment.ts";
import { allCases } from "#sanity/lake/conformance/all-cases.ts";
import { readGroqSuite } from "#sanity/lake/conformance/groq-suite.ts";
import { knownFailures } from "#sanity/lake/conformance/known.ts";
import { runCases } from "#sanity/lake/conformance/run-cases.ts";
import { runGroqSuite, suiteTable } from "#sanity/lake/conformance/run-groq-suite.ts";
import { surprises, tableOf } from "#sanity/lake/conformance/table.ts";
import { startTestLake } from "#sanity/lake/testing/test-lake.ts";
import { Fault } from "./running/fault.ts";
import { report } from "./running/report.ts";

const apiVersion = "2026-06-01";

const usage = `npm run lake:conformance [-- --only patch | --groq-suite suite.ndjson]

Asks a Sanity API host everything that this project knows of Sanity's API, and compares the answers with what Sanity
documents. Without settings: the embedded lake, in a folder of its own. With SANITY_PROJECT_ID, SANITY_DATASET and
SANITY_API_WRITE_TOKEN: that hosted project; all that is written there has a name of its own and is removed afterwards.

--groq-suite runs Sanity's own test suite of GROQ instead, in embedded lakes: the compiled NDJSON of
github.com/sanity-io/groq-test-suite.`;

process.exitCode = await report(async (say) => {
  const { values } = parseArgs({
    options: { only: { type: "string" }, "groq-suite": { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) return say(usage);
  if (values["groq-suite"] !== undefined) return runSuite(values["groq-suite"], say);
  const chosen = allCases.filter(({ area }) => values.only === undefined || area === values.only);
  if (chosen.length === 0) {
    const areas = [...new Set(allCases.map(({ area }) => area))].join(", ");
    throw new Fault(`There is no area "${values.only ?? ""}". There are: ${areas}.`);
  }
  const host = await connectHost(environment());
  try {
    say(`${chosen.length} cases, asked of ${host.where}\n`);
    const outcomes = await runCases(host.client, chosen, host.isEmbedded ? knownFailures : []);
    say(tableOf(outcomes));
    const unknown = surprises(outcomes).length;
    if (unknown > 0)
      throw new Fault(`${unknown} failed that are not listed in sanity/lake/conformance/known.ts.`);
  } finally {
    await host.close();
  }
});

async function runSuite(file: string, say: (line: string) => void): Promise<void> {
  const outcomes = await runGroqSuite(
    await readGroqSuite(file).catch((error: unknown) => {
      throw new Fault(error instanceof Error ? error.message : String(error));
    }),
  );
  say(suiteTable(outcomes));
  const unknown = outcomes.filter(({ result, isKnown }) => result === "failed" && !isKnown).length;
  if (unknown > 0) throw new Fault(`${unknown} failed for no reason that is known.`);
}

interface Host {
  readonly client: SanityClient;
  readonly where: string;
  readonly isEmbedded: boolean;
  readonly close: () => Promise<void>;
}

/** The host that the settings name; else a new lake without the site's schema, which would refuse to publish the cases. */
async function connectHost(env: Environment): Promise<Host> {
  if (!isEmbedded(env) || env.SANITY_API_HOST !== undefined) {
    const { client, where, close } = await connect(env, process.env["SANITY_API_WRITE_TOKEN"]);
    return { client: client.withConfig({ apiVersion }), where, close, isEmbedded: isEmbedded(env) };
  }
  const lake = await startTestLake("content.sqlite");
  return {
    client: lake.editor,
    where: "a new embedded lake",
    close: async () => lake[Symbol.asyncDispose](),
    isEmbedded: true,
  };
}
