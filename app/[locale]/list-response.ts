import type { Citable } from "#lib/publications/formats/citable.ts";
import { languageTags } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { isListFormat, listHeaders, writeList } from "#lib/publications/list-file.ts";
import { environment } from "#lib/site/environment.ts";

type File = { readonly format: string; readonly locale: Locale; readonly name: string };

/** Works as a file to be kept, whole: a person's, a year's. 404 for a form that lists are not written in. */
export async function listResponse(
  works: readonly Citable[],
  { format, locale, name }: File,
): Promise<Response> {
  if (!isListFormat(format)) return noSuchFile();
  let body = "";
  for await (const piece of writeList([works], format, { locale, origin: environment().SITE_URL }))
    body += piece;
  return new Response(body, {
    headers: { ...listHeaders(format, name), "content-language": languageTags[locale] },
  });
}

/** The answer for a file that is not there. */
export function noSuchFile(): Response {
  return new Response("There is no such file.", { status: 404 });
}
