import { visionTool } from "@sanity/vision";
import { defineConfig } from "sanity";
import { presentationTool } from "sanity/presentation";
import { structureTool } from "sanity/structure";
import { chooseOriginal, confirmTranslation } from "./actions/confirm-translation.ts";
import { copyLanguage } from "./actions/copy-language.ts";
import { importTool } from "./import-tool/import-tool.ts";
import { StudioInput } from "./inputs/studio-input.tsx";
import { createLakeClientFactory } from "./lake/studio-client.ts";
import { locations } from "./presentation/locations.ts";
import { mainDocuments } from "./presentation/main-documents.ts";
import { schemaTypes } from "./schema/schema-types.ts";
import { dialogActions } from "./structure/dialog-actions.ts";
import { documentActions, newDocumentOptions } from "./structure/document-actions.ts";
import { translationBadge } from "./structure/translation-badge.ts";
import { structure } from "./structure/structure.ts";
import {
  embeddedApiHost,
  studioApiVersion,
  studioDataset,
  studioIsEmbedded,
  studioIsInDevelopment,
  studioProjectId,
} from "./studio-environment.ts";

const vision = "vision";

/** The studio, the same for the lake of this program and for one at sanity.io. */
export default defineConfig({
  name: "default",
  title: "Vitrine",
  basePath: "/studio",
  projectId: studioProjectId,
  dataset: studioDataset,
  ...(studioIsEmbedded
    ? { apiHost: embeddedApiHost(), unstable_clientFactory: createLakeClientFactory(embeddedApiHost()) }
    : {}),
  plugins: [
    structureTool({ title: "Content", structure }),
    presentationTool({
      title: "Preview",
      previewUrl: {
        initial: "/en",
        previewMode: { enable: "/api/draft-mode/enable", disable: "/api/draft-mode/disable" },
      },
      resolve: { locations, mainDocuments },
    }),
    visionTool({ name: vision, title: "Queries", defaultApiVersion: studioApiVersion }),
  ],
  // Queries are for developers; communications staff have no use for them and could only be puzzled.
  tools: (tools, { currentUser }) => {
    const isDeveloper =
      studioIsInDevelopment ||
      (!studioIsEmbedded && currentUser?.roles.some(({ name }) => name === "developer") === true);
    const [structured, ...others] = isDeveloper ? tools : tools.filter(({ name }) => name !== vision);
    return structured === undefined ? [importTool] : [structured, importTool, ...others];
  },
  schema: { types: schemaTypes },
  form: { components: { input: StudioInput } },
  document: {
    actions: (offered, context) => [
      ...documentActions(offered, context),
      ...dialogActions(context.schemaType),
    ],
    newDocumentOptions,
    badges: (badges) => [...badges, translationBadge],
    unstable_fieldActions: (actions) => [...actions, copyLanguage, confirmTranslation, chooseOriginal],
    comments: { enabled: false },
    askToEdit: { enabled: false },
  },
  // Each of these needs sanity.io behind it, and the site's own dates do the scheduling.
  tasks: { enabled: false },
  releases: { enabled: false },
  scheduledDrafts: { enabled: false },
  scheduledPublishing: { enabled: false },
  announcements: { enabled: false },
  mediaLibrary: { enabled: false },
  apps: { canvas: { enabled: false } },
});
