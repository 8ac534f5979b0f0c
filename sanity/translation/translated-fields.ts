import type { TranslatedField } from "./translation.ts";

const translated: ReadonlySet<unknown> = new Set(["localeString", "localeText", "localeRichText"]);

/** Whether a type has a text in each language. */
export function isTranslated(type: string): boolean {
  return translated.has(type);
}

/**
 * Every field of a document that has a text in each language, by its path in Sanity's syntax: `event.venue.name`,
 * `speakers[_key=="a"].role`, those within objects, lists and Portable Text included.
 */
export function translatedFields(document: unknown): ReadonlyMap<string, TranslatedField> {
  return new Map(visit(document, ""));
}

function* visit(value: unknown, path: string): Generator<[string, TranslatedField]> {
  if (Array.isArray(value)) {
    for (const item of value) {
      const key: unknown = isObject(item) ? item["_key"] : undefined;
      if (typeof key === "string") yield* visit(item, `${path}[_key==${JSON.stringify(key)}]`);
    }
    return;
  }
  if (!isObject(value)) return;
  if (translated.has(value["_type"])) yield [path, value];
  for (const [name, inner] of Object.entries(value))
    yield* visit(inner, path === "" ? name : `${path}.${name}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
