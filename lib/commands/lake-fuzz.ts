import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { fuzz } from "#sanity/lake/fuzz/fuzz.ts";
import { lakeFolder } from "#sanity/lake/testing/lake-process.ts";
import { Fault } from "./running/fault.ts";
import { report } from "./running/report.ts";

const usage = `npm run lake:fuzz [-- --cases 10000] [-- --seed N]

Sends random requests and random GROQ to a lake of its own. Nothing may crash it, be answered by a 5xx but 503 and 504,
or keep others waiting for longer than 2 seconds. What fails is made small and printed with the seed, which
draws the same requests again.`;

process.exitCode = await report(async (say) => {
  const { values } = parseArgs({
    options: {
      cases: { type: "string", default: "10000" },
      seed: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return say(usage);
  const cases = Number(values.cases);
  const seed = Number(values.seed ?? randomInt(1, 2 ** 31));
  if (!Number.isInteger(cases) || cases < 1 || !Number.isInteger(seed))
    throw new Fault("--cases and --seed should be whole numbers.");
  say(`Seed ${seed}, ${cases} requests`);
  using folder = lakeFolder();
  const began = performance.now();
  const { sent, faults, afterwards, memory } = await fuzz(folder.path, { cases, seed });
  for (const line of afterwards) say(`\nAt the end ${line}.`);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  for (const { number, what, request, isAlone, log } of faults) {
    say(
      `\nRequest ${number} ${what}.${isAlone ? "" : " Alone it does not: what was sent before it counts."}`,
    );
    say(JSON.stringify(request));
    for (const line of log) say(`  log: ${line.slice(0, 600)}`);
  }
  const held = memory === null ? "" : `, at most ${Math.round(memory / 1024 ** 2)} MB held`;
  say(`\n${sent} sent in ${seconds} s, ${faults.length + afterwards.length} faults${held}.`);
  if (faults.length + afterwards.length > 0)
    throw new Fault(
      `Again: npm run lake:fuzz -- --seed ${seed} --cases ${afterwards.length > 0 ? cases : (faults.at(-1)?.number ?? cases)}`,
    );
});
