import type { SlugIsUniqueValidator, ValidationContext } from "@sanity/types";
import type { Language } from "../languages.ts";

const apiVersion = "2025-02-19";

/**
 * Whether no other document of the type answers to this address in this language. A document without an address of
 * its own in one language answers there to the other language's, so those count too.
 */
export function isFreeIn(language: Language): SlugIsUniqueValidator {
  const other = language === "en" ? "fr" : "en";
  const taken = `slug.${language}.current == $slug || (!defined(slug.${language}.current) && slug.${other}.current == $slug)`;
  return (slug, context) => isFree(`(${taken})`, { slug }, context);
}

/** Whether no other document of the type has this address. */
export const isFreeSlug: SlugIsUniqueValidator = (slug, context) =>
  isFree("slug.current == $slug", { slug }, context);

/** Whether no other document of the type, draft or published, matches the filter. */
export async function isFree(
  filter: string,
  params: Readonly<Record<string, string>>,
  { document, getClient }: Pick<ValidationContext, "document" | "getClient">,
): Promise<boolean> {
  if (document === undefined) return true;
  const id = document._id.replace(/^(?:drafts\.|versions\.[^.]+\.)/, "");
  const client = getClient({ apiVersion }).withConfig({ perspective: "raw" });
  // Its draft and its versions in releases are the same document.
  const others = `_type == $type && ${filter} && !(_id in [$id, $draft]) && !sanity::versionOf($id)`;
  return client.fetch<boolean>(`!defined(*[${others}][0]._id)`, {
    ...params,
    type: document._type,
    id,
    draft: `drafts.${id}`,
  });
}
