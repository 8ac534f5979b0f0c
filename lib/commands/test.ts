import { checks } from "./checking/checks.ts";
import type { Check } from "./checking/checks.ts";
import { formatDuration } from "./running/voice.ts";

/** `npm test`: runs every check, each with its heading and duration, and fails when any of them found a fault. */
const only = process.argv
  .find((argument) => argument.startsWith("--only="))
  ?.slice("--only=".length)
  .split(",");
const unknown = (only ?? []).filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no check called ${unknown.join(", ")}. There are: ${checks.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}

const began = performance.now();
const chosen = checks.filter(({ name }) => only === undefined || only.includes(name));
const failed: string[] = [];
for (const check of chosen) if (!(await passes(check))) failed.push(check.name);

console.log(`\n${formatDuration(performance.now() - began)} in all.`);
if (failed.length > 0)
  console.log(`Faults in: ${failed.join(", ")}. Run one alone with npm test -- --only=${failed[0]}`);
console.log(`${chosen.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);

async function passes({ name, title, run }: Check): Promise<boolean> {
  console.log(`\n━━ ${title}`);
  const start = performance.now();
  const found = await run().then(
    (passed) => passed,
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      return false;
    },
  );
  console.log(`━━ ${found ? "passed" : "FAILED"}: ${name} (${formatDuration(performance.now() - start)})`);
  return found;
}
