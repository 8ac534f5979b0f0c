// `npm run dev`: the site while one works on it: pages reload, nothing is cached.
import { run } from "./run.mjs";

run("lib/commands/dev.ts", process.argv.slice(2));
