import type { SanityClient } from "@sanity/client";
import type { Environment } from "#lib/site/environment.ts";
import { contentClient } from "./client.ts";

/** The fields whose words may carry the invisible marks that visual editing follows back to the studio. */
const editableText = new Set(["en", "fr", "text", "title", "display", "organization", "name", "affiliation"]);

/**
 * The client of draft mode: sees drafts with the read token and marks text with where it came from.
 * @throws when no read token is configured.
 */
export function previewClient(env: Environment): SanityClient {
  if (env.SANITY_API_READ_TOKEN === undefined) {
    throw new Error(
      "Draft mode needs SANITY_API_READ_TOKEN: a token that may read drafts of the content lake.",
    );
  }
  return contentClient(env, { token: env.SANITY_API_READ_TOKEN, perspective: "drafts" }).withConfig({
    stega: {
      enabled: true,
      studioUrl: "/studio",
      filter: ({ sourcePath, filterDefault, ...rest }) => {
        const last = sourcePath.findLast((segment) => typeof segment === "string");
        return (
          last !== undefined &&
          editableText.has(last) &&
          filterDefault({ sourcePath, filterDefault, ...rest })
        );
      },
    },
  });
}
