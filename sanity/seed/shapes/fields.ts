import { z } from "zod";

export const key = z.string().min(1);
export const text = z.string().trim().min(1);
export const reference = z.strictObject({ _type: z.literal("reference"), _ref: text });
const keyedReference = reference.extend({ _key: key });
export const references = z.array(keyedReference);
export const partialDate = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/);
export const instant = z.iso.datetime({ offset: true });
export const url = z.url({ protocol: /^https?$/ });
export const lang = z.enum(["en", "fr"]);
export const slug = z.strictObject({
  _type: z.literal("slug"),
  current: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(80),
});

const inSomeLanguage = (value: { en?: unknown; fr?: unknown }) =>
  value.en !== undefined || value.fr !== undefined;
export const localeString = z.strictObject({
  _type: z.literal("localeString"),
  en: text.optional(),
  fr: text.optional(),
});
export const localeText = z.strictObject({
  _type: z.literal("localeText"),
  en: text.optional(),
  fr: text.optional(),
});
export const localeSlug = z
  .strictObject({ _type: z.literal("localeSlug"), en: slug.optional(), fr: slug.optional() })
  .refine(inSomeLanguage, "an address in at least one language");
export const title = localeString.refine(inSomeLanguage, "a title in at least one language");
