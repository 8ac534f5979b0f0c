import { parseArgs } from "node:util";
import { crash } from "#sanity/lake/bench/crash.ts";
import { lakeFolder } from "#sanity/lake/testing/lake-process.ts";
import { Fault } from "./running/fault.ts";
import { report } from "./running/report.ts";

const usage = `npm run lake:crash [-- --rounds 100]

Kills a lake of its own (kill -9) while it is written to over HTTP, so many times on the same content, and looks after
each whether all that was acknowledged is there, whole; at the end SQLite checks the file.`;

process.exitCode = await report(async (say) => {
  const { values } = parseArgs({
    options: { rounds: { type: "string", default: "100" }, help: { type: "boolean" } },
  });
  if (values.help) return say(usage);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Fault("--rounds should be a number from 1.");
  using folder = lakeFolder();
  const began = performance.now();
  const { acknowledged, unacknowledged, faults } = await crash(folder.path, rounds);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  say(
    `${rounds} times killed in ${seconds} s: ${acknowledged} transactions acknowledged, ${unacknowledged} kept without an answer.`,
  );
  if (faults.length > 0) throw new Fault([...new Set(faults)].join("\n"));
  say("None is lost, none is torn, and SQLite finds nothing wrong with the file.");
});
