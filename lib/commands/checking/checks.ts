import { runEndToEnd } from "./end-to-end.ts";
import { node, tool } from "./tool.ts";

export type Check = {
  /** As `--only` names it. */
  readonly name: string;
  readonly title: string;
  /** Whether nothing was found; whatever was, is printed by then. */
  readonly run: () => Promise<boolean>;
};

/** Every check of the project, the quick ones first. */
export const checks: readonly Check[] = [
  { name: "format", title: "Format", run: () => tool("oxfmt", ["--check", "."]) },
  { name: "lint", title: "Lint, and who may import whom", run: () => tool("oxlint", ["--quiet"]) },
  { name: "types", title: "Types", run: typesAreSound },
  { name: "unused", title: "Unused and unknown code", run: () => tool("knip", ["--no-progress"]) },
  {
    name: "typegen",
    title: "Types of content are those of the schema and the queries",
    run: () => node(["lib/commands/typegen.ts", "--check"]),
  },
  {
    name: "unit",
    title: "Unit tests",
    run: () =>
      node([
        "--test",
        "--test-timeout=180000",
        "--test-reporter=dot",
        "lib/**/*.test.ts",
        "sanity/**/*.test.ts",
        "components/**/*.test.ts",
      ]),
  },
  { name: "e2e", title: "Production build, and end-to-end tests against it", run: runEndToEnd },
];

/** Next writes the types of routes and root parameters, which a fresh clone does not have yet. */
async function typesAreSound(): Promise<boolean> {
  const typed = await node(["node_modules/next/dist/bin/next", "typegen"], { quiet: true });
  return typed && (await tool("tsc", ["-p", ".", "--incremental", "false"]));
}
