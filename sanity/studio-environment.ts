declare global {
  // oxlint-disable-next-line typescript/no-namespace -- The one way TypeScript has to name an environment variable.
  namespace NodeJS {
    interface ProcessEnv {
      readonly NEXT_PUBLIC_SANITY_PROJECT_ID?: string;
      readonly NEXT_PUBLIC_SANITY_DATASET?: string;
    }
  }
}

/** The id that stands for "no project at sanity.io": the lake in this same program answers. */
const embeddedProjectId = "vitrine";

/** Sanity's dated API that the studio asks in. */
export const studioApiVersion = "2025-02-19";

// Next replaces these names with their values when it builds; written any other way they would be empty in a browser.
export const studioProjectId = process.env.NEXT_PUBLIC_SANITY_PROJECT_ID || embeddedProjectId;
export const studioDataset = process.env.NEXT_PUBLIC_SANITY_DATASET || "production";

/** Whether the studio edits the lake of this same program instead of one at sanity.io. */
export const studioIsEmbedded = studioProjectId === embeddedProjectId;

/** Whether a developer runs it on their own machine with `npm run dev`. */
export const studioIsInDevelopment = process.env.NODE_ENV === "development";

/** Where the embedded lake answers. Outside of a browser nobody asks it: the command line only reads the schema. */
export function embeddedApiHost(): string {
  return `${typeof location === "undefined" ? "http://localhost:3000" : location.origin}/api/lake`;
}
