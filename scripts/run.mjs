// `node scripts/run.mjs <file.ts> [arguments]`: runs a TypeScript file of ours on the project's own Node, installing first when needed.
import { spawn } from "node:child_process";
import process from "node:process";
import { install, ownNode, root, stop } from "./install.mjs";

/** Runs a file to its end; signals reach it, and its exit code becomes ours. */
export function run(file, args) {
  install();
  const child = spawn(ownNode(), ["--disable-warning=ExperimentalWarning", file, ...args], {
    cwd: root,
    stdio: "inherit",
  });
  // The terminal sends Ctrl+C to both; a supervisor's SIGTERM reaches only us.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGTERM"));
  child.on("error", (error) => stop(`Node could not be started: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}

if (process.argv[1]?.endsWith("run.mjs")) {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) stop("Say what to run: node scripts/run.mjs lib/commands/build.ts");
  run(file, args);
}
