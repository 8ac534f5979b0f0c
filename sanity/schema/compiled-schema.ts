import { Schema } from "@sanity/schema";
import { builtinTypes } from "@sanity/schema/_internal";
import type { Schema as CompiledSchema } from "@sanity/types";
import { schemaTypes } from "./schema-types.ts";

/** Every type with its fields and members put in, as a studio has them. */
export const compiledSchema = compile();

function compile(): CompiledSchema {
  // The same thing by two names: one writes an absent parent as `undefined`, which our strictness tells apart.
  return Schema.compile({ name: "vitrine", types: [...builtinTypes, ...schemaTypes] }) as CompiledSchema;
}
