import { createClient } from "@sanity/client";
import type { PublishValidator } from "../lake/mutations/validate-published.ts";

/**
 * The rules of our schema for a lake: the same, in the same words, by which the studio forbids publishing.
 * @param handle the lake itself, in which rules look for addresses that are taken
 */
export function publishValidator(
  handle: (request: Request) => Promise<Response>,
  token: string,
): PublishValidator {
  const client = createClient({
    projectId: "vitrine",
    dataset: "production",
    apiVersion: "2026-06-01",
    apiHost: "http://lake.invalid",
    useProjectHostname: false,
    useCdn: false,
    token,
    resolveFetch: () => (input, init) => handle(new Request(input, init)),
  });
  return async (document, exists) => {
    // The rules and what they stand on take half a second to load: after the lake is up, not before.
    const { contentFaults } = await import("./content-faults.ts");
    const faults = await contentFaults(document, client, exists);
    return faults.filter(({ level }) => level === "error");
  };
}
