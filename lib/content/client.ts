import { createClient } from "@sanity/client";
import type { ClientPerspective, SanityClient } from "@sanity/client";
import { embeddedProjectId, isEmbedded } from "#lib/site/environment.ts";
import type { Environment } from "#lib/site/environment.ts";

/** Sanity's dated API; a newer date may change answers, so it moves only together with the tests. */
export const apiVersion = "2025-02-19";

/**
 * The client every read and write goes through. The embedded lake and the hosted Content Lake get the same
 * configuration; only host, project id and token differ.
 */
export function contentClient(
  env: Environment,
  options: { readonly token?: string; readonly perspective?: ClientPerspective } = {},
): SanityClient {
  const embedded = isEmbedded(env);
  return createClient({
    projectId: env.SANITY_PROJECT_ID ?? embeddedProjectId,
    dataset: env.SANITY_DATASET,
    apiVersion,
    useCdn: false,
    perspective: options.perspective ?? "published",
    timeout: 5_000,
    maxRetries: 1,
    ...(embedded && env.SANITY_API_HOST !== undefined
      ? { apiHost: env.SANITY_API_HOST, useProjectHostname: false }
      : {}),
    ...(options.token === undefined ? {} : { token: options.token, ignoreBrowserTokenWarning: true }),
  });
}
