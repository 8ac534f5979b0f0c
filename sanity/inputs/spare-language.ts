import type { FormPatch } from "sanity";
import { languages } from "../schema/languages.ts";

const bilingual = new Set(["localeString", "localeText", "localeRichText", "localeSlug"]);

/** As much of a type of document as is looked at here. */
type FormType = {
  readonly fields: readonly { readonly name: string; readonly type: { readonly name: string } }[];
};

/**
 * The patches of a form of `schemaType`, which shows `value`, with those changed that say more than the editor did. Who
 * empties the only language that a text has makes the Studio take away the text of both: if somebody else has begun the
 * other language meanwhile, and this form has not heard of it yet, their words would go too. Only the emptied language is
 * taken away instead; an object without a language is left, which means the same as none. A text inside of an object or a
 * list is taken away as ever: there an empty rest would count as something.
 */
export function spareOtherLanguage(
  patches: readonly FormPatch[],
  value: unknown,
  schemaType: FormType,
): FormPatch[] {
  return patches.map((patch) => {
    const [name, ...deeper] = patch.path;
    if (patch.type !== "unset" || typeof name !== "string" || deeper.length > 0) return patch;
    const field = schemaType.fields.find((one) => one.name === name);
    if (field === undefined || !bilingual.has(field.type.name)) return patch;
    const texts: unknown = Reflect.get(Object(value), name);
    const [only, ...more] = languages.filter(({ id }) => Reflect.get(Object(texts), id) !== undefined);
    return only === undefined || more.length > 0 ? patch : { ...patch, path: [name, only.id] };
  });
}
