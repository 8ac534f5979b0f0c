import { announceSite } from "./running/announce-site.ts";
import { tell } from "./running/fault.ts";
import { runSite } from "./running/run-site.ts";
import { voice } from "./running/voice.ts";

/** `npm start`: content lake, build if needed, Next, and the edge in front, until SIGTERM or Ctrl+C. */
const { say, event } = voice(process.argv.includes("--json"));
const began = performance.now();

try {
  const site = await runSite({ say, variables: process.env });
  announceSite(event, site, performance.now() - began);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void leave(site.stop));
} catch (error) {
  console.error(`\n${tell(error)}`);
  process.exit(1);
}

async function leave(stop: () => Promise<void>): Promise<void> {
  say("Finishing what is being answered; press Ctrl+C again to stop at once.");
  process.once("SIGINT", () => process.exit(130));
  await stop();
  process.exit(0);
}
