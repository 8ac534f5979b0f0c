import type { SanityClient } from "@sanity/client";
import type { SanityDocument } from "@sanity/types";
import { evaluateDocumentInternal } from "@sanity/validation/_internal";
import { compiledSchema } from "./compiled-schema.ts";
import { unknownFields } from "./unknown-fields.ts";

export type ContentFault = {
  /** Errors forbid publishing; warnings are advice. */
  readonly level: "error" | "warning";
  /** Where in the document, as `versions.v1.identifiers.doi`. */
  readonly path: string;
  readonly message: string;
};

/**
 * What the studio would say of a document, asked without a studio: for the seed, for imports, and for a lake that
 * refuses what the studio would not have published.
 * @param client reads the lake, for addresses and short ids that must be free
 * @param exists whether a published document with this id exists
 */
export async function contentFaults(
  document: SanityDocument,
  client: SanityClient,
  exists: (id: string) => boolean | Promise<boolean>,
): Promise<readonly ContentFault[]> {
  // The public `validateDocument` turns every error of an object into a warning (6.16), since it adds its look for
  // unknown fields to the same rule. So the rules are asked as a studio asks them, and the unknown fields by us.
  const { markers } = await evaluateDocumentInternal({
    document,
    schema: compiledSchema,
    environment: "studio",
    getClient: ({ apiVersion }) => client.withConfig({ apiVersion }),
    getDocumentExists: async ({ id }) => exists(id),
  });
  const faults = markers
    .filter(({ level }) => level !== "info")
    .map(({ level, path, message }): ContentFault => ({
      level: level === "error" ? "error" : "warning",
      path: path.map((step) => (typeof step === "object" && "_key" in step ? step._key : step)).join("."),
      message,
    }));
  return [...faults, ...unknown(document)];
}

function unknown(document: SanityDocument): readonly ContentFault[] {
  const type = compiledSchema.get(document._type);
  if (type === undefined) {
    return [
      { level: "error", path: "_type", message: `There is no type of content called “${document._type}”.` },
    ];
  }
  return unknownFields(document, type).map((path) => ({
    level: "warning",
    path,
    message: "The schema does not know this field. Correct its name, or take it out.",
  }));
}
