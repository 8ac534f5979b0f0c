import { createClient, type ClientConfig, type SanityClient } from "@sanity/client";
import { lakeFetch } from "./browser/lake-fetch.ts";

/**
 * The Studio's `unstable_clientFactory` for a lake at `apiHost` (an absolute address with a path, e.g.
 * `https://site/api/lake`). Give the same `apiHost` to `defineConfig`. In a browser all listeners share one request.
 */
export function createLakeClientFactory(apiHost: string): (options: ClientConfig) => SanityClient {
  const shared = lakeFetch(apiHost);
  return (options) =>
    createClient({
      ...options,
      apiHost,
      useProjectHostname: false,
      ...(typeof window === "undefined" ? {} : { resolveFetch: () => (input, init) => shared(input, init) }),
    });
}
