import { defineConfig } from "sanity";
import { structureTool } from "sanity/structure";
import { schemaTypes } from "./schema/schema-types.ts";
import { studioDataset, studioProjectId } from "./studio-environment.ts";

export default defineConfig({
  name: "default",
  title: "Vitrine",
  basePath: "/studio",
  projectId: studioProjectId,
  dataset: studioDataset,
  plugins: [structureTool()],
  schema: { types: schemaTypes },
});
