import { parseArgs } from "node:util";
import { contentClient } from "#lib/content/client.ts";
import { connect } from "#lib/content/lake-connection.ts";
import { moveContent } from "#lib/content-move/move.ts";
import type { MoveResult } from "#lib/content-move/move.ts";
import { parseEnvironment } from "#lib/site/environment.ts";
import { Fault } from "./fault.ts";

export type Direction = "push" | "pull";

const told = 20;
const settings = `Set SANITY_PROJECT_ID, SANITY_DATASET and SANITY_API_WRITE_TOKEN to the hosted project's.`;

/** What `npm run content:push` and `content:pull` say of themselves. */
export function usageOf(direction: Direction): string {
  const way =
    direction === "push"
      ? "Copies the content of the embedded lake into a hosted Sanity project."
      : "Copies the content of a hosted Sanity project into the embedded lake.";
  return `npm run content:${direction} -- [--dry-run] [--no-drafts] [--delete]

${way} ${settings}
Only what is new or changed is written, so that it may be broken off and run again. Releases stay where they are.

--dry-run    says what would happen, and writes nothing
--no-drafts  published documents only
--delete     deletes there what is not here`;
}

/**
 * Moves content between the embedded lake and a hosted project, as the command line says.
 * @throws Fault with what the operator should do, also when some documents were not taken
 */
export async function moveCommand(direction: Direction, say: (line: string) => void): Promise<void> {
  const { values } = parseArgs({
    options: {
      "dry-run": { type: "boolean", default: false },
      "no-drafts": { type: "boolean", default: false },
      delete: { type: "boolean", default: false },
      help: { type: "boolean" },
    },
  });
  if (values.help) return say(usageOf(direction));
  const env = parseEnvironment(process.env);
  const token = process.env["SANITY_API_WRITE_TOKEN"] ?? process.env["SANITY_API_READ_TOKEN"];
  if (env.SANITY_PROJECT_ID === undefined || token === undefined)
    throw new Fault(
      `There is no hosted project to ${direction === "push" ? "push to" : "pull from"}. ${settings}`,
    );
  const hosted = contentClient(env, { token, perspective: "raw" }).withConfig({ timeout: 120_000 });
  const embedded = await connect(parseEnvironment({ VITRINE_DATA: env.VITRINE_DATA }));
  const where = `project ${env.SANITY_PROJECT_ID}, dataset ${env.SANITY_DATASET}`;
  try {
    say(direction === "push" ? `From ${embedded.where} to ${where}` : `From ${where} to ${embedded.where}`);
    const [source, target] = direction === "push" ? [embedded.client, hosted] : [hosted, embedded.client];
    const options = {
      withDrafts: !values["no-drafts"],
      deletes: values.delete,
      isDryRun: values["dry-run"],
    };
    const result = await moveContent(source, target, options, say).catch((error: unknown) => {
      throw new Fault(whyNot(error, where));
    });
    say(summary(result, values["dry-run"]));
    if (result.refused.length > 0) throw new Fault(refusals(result));
  } finally {
    await embedded.close();
  }
}

/** What happened, or would happen, in one line. */
export function summary({ plan, refused }: MoveResult, isDryRun: boolean): string {
  const counts = [
    `${plan.created.length} new`,
    `${plan.changed.length} changed`,
    `${plan.same} same`,
    `${plan.deleted.length} deleted`,
    `${plan.assets.length} pictures and files`,
  ].join(", ");
  const problem = refused.length === 0 ? "" : `; ${refused.length} of them not taken`;
  return `${isDryRun ? "Would be: " : ""}${counts}${problem}`;
}

function refusals({ refused }: MoveResult): string {
  const lines = refused.slice(0, told).map(({ id, reason }) => `  ${id}: ${reason}`);
  const more = refused.length > told ? [`  … and ${refused.length - told} more`] : [];
  return [`${refused.length} were not taken; all else is there:`, ...lines, ...more].join("\n");
}

function whyNot(error: unknown, where: string): string {
  const status = typeof error === "object" && error !== null && "statusCode" in error ? error.statusCode : 0;
  const said = error instanceof Error ? error.message : String(error);
  if (status === 401 || status === 403)
    return `The token may not do this in ${where}: ${said}\nMake one with the role Editor at sanity.io/manage.`;
  if (status === 404) return `There is no ${where}: ${said}`;
  return `It was broken off: ${said}\nRun it again: what is there already is not written again.`;
}
