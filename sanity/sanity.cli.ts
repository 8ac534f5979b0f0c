import { defineCliConfig } from "sanity/cli";
import { studioDataset, studioProjectId } from "./studio-environment.ts";

/** For the `sanity` command, run in this folder; `npm run typegen` does. */
export default defineCliConfig({
  api: { projectId: studioProjectId, dataset: studioDataset },
  typegen: {
    path: "./queries/**/*.ts",
    schema: "../.vitrine/schema.json",
    generates: "./generated.ts",
    overloadClientMethods: true,
  },
});
