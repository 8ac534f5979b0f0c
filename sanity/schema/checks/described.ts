import type { CustomValidator } from "@sanity/types";
import type { PerLanguage } from "../languages.ts";
import { languages } from "../languages.ts";
import { isPresent } from "./per-language.ts";

/**
 * A picture is described in each language its document is written in, unless it is only decoration. The photo of a
 * researcher is described by their name.
 */
export const describedUnlessDecoration: CustomValidator<PerLanguage<string> | undefined> = (
  value,
  { document, parent, path },
) => {
  if (document?._type === "researcher" && path?.[0] === "photo") return true;
  if (!hasPicture(parent)) return true;
  const missing = languages.filter(({ id }) => !isPresent(value?.[id]));
  if (missing.length === 0) return true;
  if (missing.length === languages.length) {
    return "Describe the picture for people who do not see it, or switch on “Only decoration”.";
  }
  return missing.map(({ id, title }) => ({ message: `Describe the picture in ${title} too.`, path: [id] }));
};

/** A rule about the description of a picture, which is hidden, and so asked for nothing, while it is only decoration. */
export function unlessDecoration<T>(rule: CustomValidator<T>): CustomValidator<T> {
  return (value, context) => {
    const { parent } = context;
    const isDecoration =
      typeof parent === "object" && parent !== null && Reflect.get(parent, "decorative") === true;
    return isDecoration ? true : rule(value, context);
  };
}

function hasPicture(parent: unknown): boolean {
  if (typeof parent !== "object" || parent === null) return false;
  return Reflect.has(parent, "asset") && Reflect.get(parent, "decorative") !== true;
}
