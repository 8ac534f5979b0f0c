import { isLocale } from "#lib/i18n/locale.ts";
import { askedNothing } from "#lib/search/asked.ts";
import { foundWorksResponse } from "../../../found-works-response.ts";
import { noSuchFile } from "../../../list-response.ts";

type Params = { readonly locale: string; readonly format: string };

/** Every work, newest first, at `/en/publications.bib`, `.ris`, `.json` (CSL) and `.txt`. */
export async function GET(_: Request, { params }: { readonly params: Promise<Params> }): Promise<Response> {
  const { locale, format } = await params;
  if (!isLocale(locale)) return noSuchFile();
  return foundWorksResponse(askedNothing, { format, locale, name: "publications" });
}
