import { connection } from "next/server";
import { languageTags } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { isListFormat, listHeaders, writeList } from "#lib/publications/list-file.ts";
import { streamText } from "#lib/publications/stream-text.ts";
import type { Asked } from "#lib/search/asked.ts";
import { foundWorks } from "#lib/search/export.ts";
import { openForReader } from "#lib/search/open-for-reader.ts";
import { environment } from "#lib/site/environment.ts";
import { noSuchFile } from "./list-response.ts";

type File = { readonly format: string; readonly locale: Locale; readonly name: string };

/** The works that a search finds as a file, sent while it is written: twenty thousand of them take no more memory than two hundred. */
export async function foundWorksResponse(asked: Asked, { format, locale, name }: File): Promise<Response> {
  if (!isListFormat(format)) return noSuchFile();
  await connection();
  const index = openForReader();
  if (index === null)
    return new Response("The search is being prepared.", { status: 503, headers: { "retry-after": "30" } });
  const works = foundWorks(index, asked, locale, new Date());
  return new Response(streamText(writeList(works, format, { locale, origin: environment().SITE_URL })), {
    headers: {
      ...listHeaders(format, name),
      "content-language": languageTags[locale],
      "cache-control": "private, no-cache",
      "x-robots-tag": "noindex",
    },
  });
}
