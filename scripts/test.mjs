// `npm test`: every check, from an empty checkout if need be. `--only=format,unit` runs some of them.
import { run } from "./run.mjs";

run("lib/commands/test.ts", process.argv.slice(2));
