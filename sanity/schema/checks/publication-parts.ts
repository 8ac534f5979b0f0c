import type { CustomValidator } from "@sanity/types";
import { isShortId } from "../rules/short-id.ts";
import { field } from "./dates.ts";
import { isFree } from "./free-slug.ts";

/** At most one abstract for each language. */
export const oncePerLanguage: CustomValidator<unknown[] | undefined> = (value) => {
  const languages = (value ?? [])
    .map((abstract) => field(abstract, "lang"))
    .filter((lang) => lang !== undefined);
  if (new Set(languages).size === languages.length) return true;
  return "Two abstracts have the same language. Remove one, or correct its language.";
};

/** A version named as the one to show first must exist. */
export const keyOfVersion: CustomValidator<string | undefined> = (value, { document }) => {
  if (value === undefined) return true;
  const versions: unknown = document?.["versions"];
  const keys = Array.isArray(versions) ? versions.map((version) => field(version, "_key")) : [];
  return keys.includes(value) || "No version has this key. Clear the field: the site then chooses.";
};

/** The short id is part of the address of the work: there, right, and nobody else's. */
export const freeShortId: CustomValidator<string | undefined> = async (value, context) => {
  if (!isShortId(value)) {
    return "The short id is missing or damaged. Create the publication again from the list, and copy the fields over.";
  }
  if (await isFree("(shortId == $shortId || $shortId in mergedFrom)", { shortId: value }, context))
    return true;
  return "Another publication has this short id. Create this one again from the list instead of duplicating it.";
};
