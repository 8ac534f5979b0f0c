// `npm start`: the whole site, from an empty checkout if need be. See docs/operators.md.
import { run } from "./run.mjs";

run("lib/commands/start.ts", process.argv.slice(2));
