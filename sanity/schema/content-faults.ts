import type { SanityClient } from "@sanity/client";
import { Schema } from "@sanity/schema";
import { builtinTypes } from "@sanity/schema/_internal";
import type { SanityDocument, Schema as CompiledSchema } from "@sanity/types";
import { validateDocument, validationMarkerCodes } from "@sanity/validation";
import { evaluateDocumentInternal } from "@sanity/validation/_internal";
import { schemaTypes } from "./schema-types.ts";

export type ContentFault = {
  /** Errors forbid publishing; warnings are advice. */
  readonly level: "error" | "warning";
  /** Where in the document, as `versions.v1.identifiers.doi`. */
  readonly path: string;
  readonly message: string;
};

// The same thing by two names: `compile` writes an absent parent as `undefined`, which our strictness tells apart.
const compiled = Schema.compile({
  name: "vitrine",
  types: [...builtinTypes, ...schemaTypes],
}) as CompiledSchema;

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
  // Outside of a studio `validateDocument` turns every error of an object into a warning (6.16), so the rules are asked
  // as a studio asks them, and the public function only for fields that the schema does not know.
  const [asked, unknown] = await Promise.all([
    evaluateDocumentInternal({
      document,
      schema: compiled,
      environment: "studio",
      getClient: ({ apiVersion }) => client.withConfig({ apiVersion }),
      getDocumentExists: async ({ id }) => exists(id),
    }),
    validateDocument({ document, schema: compiled }),
  ]);
  const unknownFields = unknown.markers.filter(
    ({ code }) => code === validationMarkerCodes.objectUnknownField,
  );
  return [...asked.markers, ...unknownFields]
    .filter(({ level }) => level !== "info")
    .map(({ level, path, message }) => ({
      level: level === "error" ? "error" : "warning",
      path: path.map((step) => (typeof step === "object" && "_key" in step ? step._key : step)).join("."),
      message,
    }));
}
