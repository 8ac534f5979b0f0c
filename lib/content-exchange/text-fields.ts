import type { StoredDocument } from "#lib/content-move/read-documents.ts";
import { compiledSchema } from "#sanity/schema/compiled-schema.ts";

/** A field of a document that holds a text in each language. */
export type TextField = {
  /** Where it is: `title`, `body.en[k1].alt`. */
  readonly path: string;
  readonly kind: "text" | "rich";
  /** What the studio calls it: `Picture › Description for people who do not see the picture`. */
  readonly title: string;
  /** What the studio says of it. */
  readonly description: string;
  /** The object in the document that has `en`, `fr`, and beside them the record of the translation. */
  readonly value: Record<string, unknown>;
};

/** What this needs of a compiled type. Sanity's own type is several versions wide in one tree and compares badly. */
type Shape = {
  readonly name: string;
  readonly title?: unknown;
  readonly description?: unknown;
  readonly fields?: readonly { readonly name: string; readonly type: Shape }[];
  readonly of?: readonly Shape[];
};

type Place = Pick<TextField, "path" | "title">;

const kinds: Readonly<Record<string, TextField["kind"] | undefined>> = {
  localeString: "text",
  localeText: "text",
  localeRichText: "rich",
};

/**
 * Every field of a document that holds a text in each language, in the order of the schema; those within pictures and
 * videos of a formatted text too. Addresses (`localeSlug`) are not for translators.
 */
export function textFields(document: StoredDocument): readonly TextField[] {
  const type = compiledSchema.get(document._type);
  return type === undefined ? [] : fieldsIn(document, type, { path: "", title: "" });
}

function fieldsIn(value: unknown, type: Shape, place: Place): readonly TextField[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, at) => {
      const member = isObject(item) ? memberType(item, type.of ?? []) : undefined;
      if (member === undefined || !isObject(item)) return [];
      const key = typeof item["_key"] === "string" ? item["_key"] : String(at);
      return fieldsIn(item, member, { path: `${place.path}[${key}]`, title: place.title });
    });
  }
  if (!isObject(value)) return [];
  const kind = kinds[type.name];
  const own: readonly TextField[] =
    kind === undefined ? [] : [{ ...place, kind, description: wordsOf(type.description), value }];
  const inner = (type.fields ?? []).flatMap(({ name, type: fieldType }) =>
    fieldsIn(value[name], fieldType, {
      path: place.path === "" ? name : `${place.path}.${name}`,
      // The fields `en` and `fr` of a text are no place of their own.
      title: kind === undefined ? named(place.title, fieldType) : place.title,
    }),
  );
  return [...own, ...inner];
}

function memberType(item: Record<string, unknown>, members: readonly Shape[]): Shape | undefined {
  return (
    members.find(({ name }) => name === item["_type"]) ?? (members.length === 1 ? members[0] : undefined)
  );
}

function named(before: string, type: Shape): string {
  return [before, wordsOf(type.title)].filter((part) => part !== "").join(" › ");
}

function wordsOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
