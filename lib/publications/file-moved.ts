import type { Locale } from "../i18n/locale.ts";
import { href } from "../i18n/routing.ts";
import { publicationFileFormats } from "../i18n/routing.ts";
import type { Publication } from "./publication.ts";

/**
 * Where a work's file stands when it was asked for under another name than the work's own: an old title, a work joined into
 * this one, anything at all before the short id. `null` when the name is right, and for a form there is none of. Every name
 * that got the file itself would be kept as a file of its own.
 */
export function fileMovedTo(
  publication: Pick<Publication, "slug">,
  asked: { readonly slug: string; readonly format: string },
  locale: Locale,
): string | null {
  const format = publicationFileFormats.find((one) => one === asked.format);
  if (publication.slug === asked.slug || format === undefined) return null;
  return href({ kind: "publicationFile", slug: publication.slug, format }, locale);
}
