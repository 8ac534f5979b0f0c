import { isLocale } from "#lib/i18n/locale.ts";
import { readAsked } from "#lib/search/asked.ts";
import { foundWorksResponse } from "../../../found-works-response.ts";
import { noSuchFile } from "../../../list-response.ts";

type Params = { readonly locale: string; readonly format: string };

/** The works that a search finds, all of them, at `/en/search.bib?q=…`, `.ris`, `.json` (CSL) and `.txt`. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<Params> },
): Promise<Response> {
  const { locale, format } = await params;
  if (!isLocale(locale)) return noSuchFile();
  const asked = readAsked(new URL(request.url).searchParams);
  return foundWorksResponse(asked, { format, locale, name: "search" });
}
