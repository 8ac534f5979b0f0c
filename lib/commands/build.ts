import { parseEnvironment, isEmbedded } from "#lib/site/environment.ts";
import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { tell } from "./running/fault.ts";
import { bringBuildUpToDate, bringUpLake, innerVariables } from "./running/run-site.ts";

/** `npm run build`: builds the site if anything it is made from has changed. The content lake runs meanwhile. */
const root = path.join(import.meta.dirname, "../..");
const say = (line: string): void => console.log(line);

try {
  const env = parseEnvironment(process.env);
  const data = path.resolve(root, env.VITRINE_DATA);
  await mkdir(data, { recursive: true });
  const lake = isEmbedded(env) ? await bringUpLake(env, data, say) : undefined;
  try {
    // The secret is for running sites only; a build knows no webhook.
    const secret = randomBytes(32).toString("base64url");
    await bringBuildUpToDate(
      env,
      process.env["NEXT_DIST_DIR"] ?? ".next",
      data,
      innerVariables(env, data, lake, secret),
      say,
    );
    say("  The build is up to date.");
  } finally {
    await lake?.child.stop();
  }
} catch (error) {
  console.error(`\n${tell(error)}`);
  process.exitCode = 1;
}
